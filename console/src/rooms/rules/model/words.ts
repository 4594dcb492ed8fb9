import { type Action, type ActionKind, FACTS, type Fact, type Fate, type HitKind, type Operator, type Outcome, type RuleMode } from '@zhundan/shared';
import type { GroupKind } from './condition.ts';

/** What the room calls things. One place, so that a list, an editor and a chart say the same. */

const OPERATORS: Readonly<Record<Operator, string>> = {
  gt: '超过', gte: '达到', lt: '低于', lte: '不超过', eq: '等于', neq: '不等于', in: '属于', notIn: '不属于',
};
export const operatorWord = (op: Operator, type: Fact['type']): string => {
  if (type === 'set') return op === 'in' ? '含有' : '不含';
  if (type === 'enum') return { ...OPERATORS, eq: '是', neq: '不是' }[op];
  return OPERATORS[op];
};

export const GROUP_WORDS: Readonly<Record<GroupKind, string>> = { all: '全部满足', any: '满足任意一条', none: '都不满足' };

export const ACTION_WORDS: Readonly<Record<ActionKind, { title: string; about: string; colour: string }>> = {
  reject: { title: '拒绝', about: '不能提交，改好再来', colour: 'red' },
  requireDocument: { title: '要法人授权书', about: '拍照签名后自动继续', colour: 'purple' },
  review: { title: '主管复核', about: '先收单占库存，等主管决定', colour: 'blue' },
  warn: { title: '提醒', about: '照常提交，只是提个醒', colour: 'gold' },
};

/** Of a tag: red warnings look it. */
export const actionColour = (then: Pick<Action, 'kind'> & { tone?: 'red' | 'amber' }): string =>
  (then.kind === 'warn' && then.tone === 'red' ? 'volcano' : ACTION_WORDS[then.kind].colour);

/** `→ 主管复核（4 小时内）` without the arrow. */
export const actionWords = (then: Pick<Action, 'kind'> & { hours?: number; tone?: 'red' | 'amber' }): string => {
  const { title } = ACTION_WORDS[then.kind];
  if (then.kind === 'review' && then.hours) return `${title}（${then.hours} 小时内）`;
  return then.kind === 'warn' ? `${then.tone === 'red' ? '红色' : '黄色'}${title}` : title;
};

export const MODE_WORDS: Readonly<Record<RuleMode, { title: string; about: string }>> = {
  live: { title: '启用', about: '真的拦、真的提醒' },
  shadow: { title: '试运行', about: '影子模式，只在后台计数，门店没有感觉' },
  off: { title: '停用', about: '不判断，留着以后用' },
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = { reject: '拒绝', requireDocument: '要授权书', review: '复核', warn: '提醒', pass: '放行' };
export const KIND_WORDS: Readonly<Record<HitKind, string>> = { newly: '新增拦下', still: '照旧拦下', noLonger: '不再拦下', noted: '只提醒或试运行' };
export const FATE_WORDS: Readonly<Record<Fate, string>> = {
  cancelled: '后来取消', returned: '后来退货', overdue: '付款逾期', fine: '正常', open: '未结束', noOrder: '当时没成单',
};

/** Groups of the fact picker, in the order in which one thinks of them. What the catalogue has beyond these comes last. */
const GROUPS: readonly (readonly [title: string, keys: readonly string[]])[] = [
  ['商品与数量', ['qtyOfCategory', 'amountOfCategory', 'categories', 'qtyOfSku', 'maxQtyOfOneSku', 'unitCount', 'skuCount', 'lineCount']],
  ['订单与金额', ['orderTotal', 'priceListVersion']],
  ['门店', ['storeDays', 'isFirstOrder', 'channel', 'region']],
  ['欠款', ['openReceivables', 'overdueReceivables']],
  ['近期订单', ['sameSkusInHours', 'sameGoodsInHours', 'overlapInHours', 'isDailyHabit', 'ordersInHours']],
  ['时间', ['hour', 'weekday']],
  ['收货地址', ['addressLevel', 'addressIsNew']],
  ['定制与交期', ['leadTimeDays', 'madeToOrderLines']],
];

export const factGroups = (): { title: string; facts: Fact[] }[] => {
  const grouped = new Set(GROUPS.flatMap(([, keys]) => keys));
  const rest = Object.values(FACTS).filter(({ key }) => !grouped.has(key));
  return [
    ...GROUPS.map(([title, keys]) => ({ title, facts: keys.flatMap((key) => FACTS[key] ?? []) })),
    { title: '其他', facts: rest },
  ].filter(({ facts }) => facts.length > 0);
};

/** Other words under which people look for a fact. */
const ALIASES: Readonly<Record<string, string>> = {
  qtyOfCategory: '品类 类目 分类 数量 件数 单笔数量 每单数量', amountOfCategory: '品类 类目 分类 金额 单笔金额', categories: '品类 类目 分类',
  qtyOfSku: 'SKU 规格 单品 数量 单笔数量 每单数量', maxQtyOfOneSku: 'SKU 大宗 单品 数量 单笔数量 单个规格最大数量 每行', unitCount: '数量 件数 单笔数量 每单数量 一共',
  orderTotal: '总额 金额 总价 订单合计 单笔金额 整单', storeDays: '新店 开店 天数 开业 前几天 头几天 门店下单天数', isFirstOrder: '新店 首单 第一单', openReceivables: '应收 欠款 信用', overdueReceivables: '逾期 欠款 信用',
  sameSkusInHours: '刷单 重复 重叠 重合 一样', sameGoodsInHours: '刷单 重复 重叠 重合 一样 货值', overlapInHours: '刷单 重复 重叠 重合', isDailyHabit: '刷单 每天 天天 常订 习惯', ordersInHours: '频繁 次数', hour: '夜间 晚上 几点', weekday: '周末', addressIsNew: '新地址', leadTimeDays: '交货周期 定制', channel: '加盟 直营',
  region: '区县 地区', addressLevel: '模糊 门牌',
};

/** Facts that are about a category: whoever types 五金 means one of them. */
const OF_CATEGORIES: readonly string[] = ['qtyOfCategory', 'amountOfCategory', 'categories'];

/** Everything that a fact is found by. */
export const wordsOf = (fact: Fact, categories: readonly string[] = []): string =>
  [fact.label, ALIASES[fact.key] ?? '', fact.how, ...(OF_CATEGORIES.includes(fact.key) ? categories : [])].join(' ').toLowerCase();

/** Whether a fact answers to what was typed. A number is a limit, not a word: 前30天 asks for days, whatever their number. */
export const isFoundBy = (words: string, typed: string): boolean =>
  typed.toLowerCase().split(/[\s\d.,%]+/).every((word) => words.includes(word));
