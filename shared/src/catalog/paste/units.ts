/** What goods are counted in, as buyers write it. Longer ones first, so that 公斤 is not 公 and a rest. */
const COUNTED = ['pcs', 'PCS', 'Pcs', 'EA', 'ea', ...'只个颗粒枚把支根条片块张台件顶架樘具副双对套组卷盘圈捆扎盒包袋箱打筒罐瓶桶板提联包条扇付幅床杯筐托'];
/** Goods are sold by these, and also described by them: a tape of 3米, ten 米 of cable. */
const MEASURED = ['公斤', '千克', 'kg', 'KG', 'Kg', '米'];
/** They describe and never count: 4分, 8.8级, 2.5平方, 五孔. */
const DESCRIBING = ['平方', '平', '毫米', '厘米', '分米', '盎司', '回路', ...'分寸级孔齿目线步档开磅位芯极号克升度层格瓦伏安吨丝道斤尺年月日点元'];

const SAME: Readonly<Record<string, string>> = {
  只: '个', 颗: '个', 粒: '个', 枚: '个', pcs: '个', ea: '个', kg: '公斤', 千克: '公斤', 付: '副',
};

/** A source for regular expressions: any unit that counts or measures. */
export const UNIT = `(?:${[...MEASURED, ...new Set(COUNTED)].join('|')})`;

/** Counts and nothing else, whatever the goods: 只, 箱, 打. */
export const isCounting = (unit: string): boolean => COUNTED.includes(unit);
export const isDescribing = (unit: string): boolean => DESCRIBING.includes(unit);

const named = (unit: string): string => SAME[unit.toLowerCase()] ?? unit;

/** 只 and 个 both count single pieces; 箱, 打 and 包 say nothing of each other. */
export const isSameUnit = (a: string, b: string): boolean => named(a) === named(b);

/** Every screen says 每包 100 只: the pack that goods know by name. */
export const PACK = '包';
