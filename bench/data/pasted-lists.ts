/**
 * Lists as buyers paste them, over goods of the full seed. Each line has its right answer:
 *   `CODE QTY`    these goods, so many: taken, or asked with this answer among the choices
 *   `? CODE QTY`  the same, but it must be asked: the line can be read in two ways, or names another unit
 *   `? CODE`      how many nobody wrote: it must be asked
 *   `-`           a heading, a sum: no goods
 *   `!`           nothing of ours: said to be not known
 * Brands sell goods of one name and spec; any of them is right, as long as the person is asked which.
 */
export interface PastedListCase {
  readonly how: string;
  readonly text: string;
  readonly right: readonly string[];
}

const lists = (how: string, ...lines: readonly (readonly [said: string, ...right: string[]])[]): PastedListCase =>
  ({ how, text: lines.map(([said]) => said).join('\n'), right: lines.flatMap(([, ...right]) => right) });

export const PASTED_LISTS: readonly PastedListCase[] = [
  lists('codes, as our own lists print them',
    ['LJ-M8-30-304 200', 'LJ-M8-30-304 200'], ['LM-M10-304，50', 'LM-M10-304 50'], ['PD-M8-304\t100', 'PD-M8-304 100'], ['pw-dn20-90 x100', 'PW-DN20-90 100'],
    ['BV-2.5MM2-R*2', 'BV-2.5MM2-R 2'], ['ＬＪ－Ｍ８－３０－２０１　５０', 'LJ-M8-30-201 50'], ['2600000000024 100', 'LJ-M8-16-201 100'], ['TQ-4F-C：10个', 'TQ-4F-C 10'],
    ['KG-1-D-B 1,200', 'KG-1-D-B 1200'], ['LJ‑M8‑30‑DX 1万只', 'LJ-M8-30-DX 10000']),
  lists('names and specs, as our own screens show them',
    ['外六角螺栓 M8×30 304 200', 'LJ-M8-30-304 200'], ['六角螺母 M10 201 100', 'LM-M10-201 100'], ['平垫圈 M8 碳钢镀锌 500', 'PD-M8-DX 500'], ['PPR弯头 dn20 90° 100', 'PW-DN20-90 100'],
    ['铜球阀 4分 长柄 5', 'TQ-4F-C 5'], ['BV铜芯电线 2.5mm² 红 10', 'BV-2.5MM2-R 10'], ['墙壁开关 一开 双控 雅白 20', 'KG-1-S-B 20'], ['螺丝刀 十字 5×75 30', 'LS-S-5-75 30'],
    ['劳保鞋 防砸防刺 41 10', 'LBX-C-41 10'], ['封箱胶带 48mm 透明 80米 50', 'FX-48MM-T-80 50']),
  lists('WeChat, one line each',
    ['M8×30外六角304 200个', 'LJ-M8-30-304 200'], ['外六角螺栓M8*30 201 两百只', 'LJ-M8-30-201 200'], ['m10螺母304，250只', 'LM-M10-304 250'], ['ppr弯头 25 90度 40个', 'PW-DN25-90 40'],
    ['4分铜球阀长柄 10个', 'TQ-4F-C 10'], ['2.5平方红色铜芯电线 5卷', 'BV-2.5MM2-R 5'], ['一开单控开关雅白20个', 'KG-1-D-B 20'], ['十字螺丝刀5*100 50把', 'LS-S-5-100 50'],
    ['安全帽 红 ABS 5顶', 'AQM-AY-R-ABS 5'], ['钢丝绳4mm镀锌 100米', 'GSS-4MM-X 100'], ['铁丝14#镀锌 25公斤', 'TS-ZY-14-X 25'], ['金属膨胀螺栓 M10×60 镀锌 一千只', 'PZ-M10-60-DX 1000']),
  lists('WeChat, several on a line and words around them',
    ['老板你好，要下面这些', '!'], ['平垫圈M8 304 100只，弹簧垫圈M8 304 100只', 'PD-M8-304 100', 'TD-M8-304 100'], ['1、六角螺母 M8 304 100个', 'LM-M8-304 100'], ['2、要20卷黑胶布……算了不要了', '!'],
    ['③五孔插座雅白要10个', 'CZ-5-B 10'], ['LJ-M8-30-304 40 PD-M8-304 100', 'LJ-M8-30-304 40', 'PD-M8-304 100'], ['谢谢🙏', '!'], ['明天上午能送到吗', '!']),
  lists('Excel with a heading',
    ['序号\t编码\t品名\t规格\t单位\t数量\t单价\t金额', '-'], ['1\tLJ-M8-30-304\t外六角螺栓\tM8×30 304\t只\t200\t0.35\t70.00', 'LJ-M8-30-304 200'], ['2\tPW-DN25-90\tPPR弯头\tdn25 90°\t个\t40\t1.25\t50.00', 'PW-DN25-90 40'],
    ['3\t\t六角螺母\tM8 304\t只\t1,000\t0.08\t80.00', 'LM-M8-304 1000'], ['4\t\t封箱胶带\t48mm 透明 80米\t卷\t50\t4.2\t210.00', 'FX-48MM-T-80 50'], ['5\tKG-1-D-B\t墙壁开关\t一开 单控 雅白\t箱\t2\t6.8\t', '? KG-1-D-B 2'],
    ['6\tBV-4MM2-R\tBV铜芯电线\t4mm² 红\t卷\t\t98\t', '? BV-4MM2-R'], ['7\tTS-10-X\t铁丝\t10# 镀锌\tkg\t50\t6.8\t340.00', 'TS-10-X 50'], ['合计\t\t\t\t\t1342\t\t750.00', '-']),
  lists('Excel with other columns in another order',
    ['金额\t采购数量\t商品名称\t规格型号\t备注', '-'], ['70\t20\t铜球阀\t6分 长柄\t急 3天内', 'TQ-6F-C 20'], ['960\t12\t螺丝刀\t十字 5×75\t', 'LS-S-5-75 12'], ['45\t100\t平垫圈\tM10 304\t2箱装', 'PD-M10-304 100'],
    ['30\t5\t墙壁插座\t五孔 香槟金\t', 'CZ-5-J 5']),
  lists('CSV with a heading',
    ['商品编码,商品名称,数量,单价,金额', '-'], ['LJ-M8-30-316,"外六角螺栓, 316","1,200",1.35,"1,620.00"', 'LJ-M8-30-316 1200'], ['"PD-M8-201","平垫圈","400",0.05,20', 'PD-M8-201 400'], ['LM-M8-201,六角螺母,1,200,0.08,96', '? LM-M8-201 200'],
    ['GSS-5MM-304,钢丝绳,50米,2.6,130', 'GSS-5MM-304 50']),
  lists('tables that lost their heading',
    ['LJ-M8-30-304\t外六角螺栓\t200\t0.35\t70.00', '? LJ-M8-30-304 200'], ['LM-M10-201\t六角螺母\tM10 201\t只\t100', 'LM-M10-201 100'], ['PW-DN20-45,PPR弯头,"1,200"', 'PW-DN20-45 1200'],
    ['PD-M8-FH 平垫圈 M8 碳钢发黑 400 0.06 24', '? PD-M8-FH 400'], ['TQ-1C-C\t铜球阀\t1寸 长柄\t5\t23.5', 'TQ-1C-C 5']),
  lists('spaces in the place of tabs',
    ['编码 数量 单价', '-'], ['LJ-M8-30-DX 500 12', 'LJ-M8-30-DX 500'], ['LM-M8-FH 300 3', 'LM-M8-FH 300']),
  lists('boxes, dozens and packs',
    ['LJ-M8-30-304 5箱', '? LJ-M8-30-304 5'], ['LS-S-5-75 10打', '? LS-S-5-75 10'], ['PD-M8-304 3包', 'PD-M8-304 300'], ['LM-M8-304 2盒 每盒100只', '? LM-M8-304 2'], ['DZI-WF-15-OT 10包', 'DZI-WF-15-OT 10'],
    ['劳保鞋 防砸 38 2对', '? LBX-Z-38 2'], ['PW-DN20-90 (50个/包) 100个', 'PW-DN20-90 100'], ['BV-1.5MM2-R 4圈', '? BV-1.5MM2-R 4']),
  lists('numbers that may be two things',
    ['LJ-M8-30-304 200*3', '? LJ-M8-30-304 200'], ['LJ-M8-30-304 50只 2箱', '? LJ-M8-30-304 50'], ['PPR弯头 20,100', '? PW-DN20-90 100'], ['螺丝刀 十字 6×150', '? LS-S-6-150'], ['外六角螺栓 M8×30 304', '? LJ-M8-30-304'],
    ['LJ-M8-30-304', '? LJ-M8-30-304'], ['PD-M8-304 几百个', '? PD-M8-304'], ['LM-M8-304 0', '? LM-M8-304'], ['LM-M8-304 -50', '? LM-M8-304'], ['LM-M8-304 12.5', '? LM-M8-304'], ['LJ-M8-30 200', '? LJ-M8-30-304 200'],
    ['M8、M10螺母各100个', '!']),
  lists('written by hand and read out',
    ['六角螺母M8镀锌三百只', 'LM-M8-DX 300'], ['平垫m10 304 一百五十个', 'PD-M10-304 150'], ['外六角8*30 304的 一千只', 'LJ-M8-30-304 1000'], ['電線2.5平方藍色 4卷', 'BV-2.5MM2-B 4'], ['螺絲刀十字5*75 十二把', 'LS-S-5-75 12'],
    ['膨胀螺丝M10*60镀锌 200', 'PZ-M10-60-DX 200'], ['喉箍 10-16 201 40个', 'HG-QYT-10-16-201 40'], ['卷尺5米包胶 20把', 'JCQ-LY-5-B 20'], ['圆钉2寸1公斤装 5盒', 'YD-SJ-2C-1 5'], ['编织软管50公分双头4分 10根', 'BZ-CT-50-SS 10'],
    ['网线六类非屏蔽305米 2箱', 'WX-YL-6-U-305 2'], ['切割片125*1.2不锈钢 50片', 'QG-LY-125-1.2-B 50'], ['砂纸120水磨 100张', 'SZ-LY-120-S 100'], ['地漏10*10 304洗衣机用 2个', 'DL-RZ-10-10-304-X 2']),
];
