/**
 * Words that say "near something" instead of "here".
 *
 * A text with such a word passes only when it also carries a number of its own: 号, 弄, 幢, 栋, 座, 单元, 室 …, or a
 * door. A number counts as its own unless the word follows it directly, for then it names the neighbour:
 *
 *   人民中路235号                  passes: no such word
 *   人民中路235号(农业银行旁边)     passes: 235号 is ours, the rest helps the driver
 *   胜利路与中兴路路口附近           refused: no number
 *   解放北路128号对面               refused: 128号 is across the street; write your own
 *   解放北路128号对面 131号         passes: 131号 is ours
 *
 * Whether the number exists and fits the pin is not judged here: AMap's level and the distance do that.
 */
const NEARNESS = [
  '附近', '旁边', '旁(?=$|[\\s,，。;；)）]|的)', '斜对面', '对面', '对过', '对门', '隔壁', '边上', '那边', '这边',
  '十字路口', '丁字路口', '三岔路口', '红绿灯', '交叉路口', '交叉口', '路口', '交界处', '交汇处', '转角', '拐角',
  '周边', '一带', '不远处', '前面', '后面', '前方', '后方', '往[东南西北前后左右里]', '[向朝][东南西北]{1,2}约?[0-9]+米',
] as const;

/** 路口村 and 对面小区 are names of places. */
const NOT_A_NAME = '(?!村|镇|乡|社区|小区|新村)';
const nearness = new RegExp(`(?:${NEARNESS.join('|')})${NOT_A_NAME}`, 'g');

const DIGITS = '[0-9０-９]';
/** 235, 235-1, A12, 十二, B. 一座 and 一幢 are "a house", not its number. */
const COUNT = `(?:[A-Za-z]?${DIGITS}+(?:[-－—之/]${DIGITS}+)*|(?!一[座幢栋房])[一二三四五六七八九十百零〇两]+|[A-Za-z甲乙丙丁])\\s*`;
/** 1号线, 3号桥, 2号口 and 5号门 are landmarks; only the number of a building or a room leads to a door. */
const UNIT = '(?:号楼|号院|号(?!线|桥|门(?![面店市])|口|出口|闸|码头|国道|省道|公路)|弄|幢|栋|座|单元|室|房|铺|档口|店面)';
/** 128号的斜对面, 128号（正对面: what may stand between a neighbour's number and the word. */
const NEIGHBOUR = `[\\s的(（]*[正斜]?(?:门口)?(?:${NEARNESS.join('|')})`;

const ownNumber = new RegExp(`${COUNT}${UNIT}(?!${NEIGHBOUR})`);
const neighboursNumber = new RegExp(`${COUNT}${UNIT}${NEIGHBOUR}`);
/** In the field for the door, 201 and 3-2-501 say enough; 2楼 does not. */
const bareDoor = new RegExp(`${COUNT}(?![0-9０-９A-Za-z]|楼|层|[米块]|${NEIGHBOUR})`);

export interface VagueText {
  /** The words found, each once, in the order in which they stand. */
  words: string[];
  /** The neighbour's number, when that was the only one: 128号. */
  neighbour: string | null;
}

/** Why a driver could not find this text, or null when nothing in it is vague. */
export const whyVague = (text: string, door = ''): VagueText | null => {
  const words = [...new Set(`${text} ${door}`.match(nearness) ?? [])];
  if (words.length === 0) return null;
  if (ownNumber.test(text) || ownNumber.test(door) || hasBareDoor(door)) return null;

  const neighbour = `${text} ${door}`.match(neighboursNumber)?.[0].match(new RegExp(`^${COUNT}${UNIT}`))?.[0];
  return { words, neighbour: neighbour ?? null };
};

const hasBareDoor = (door: string): boolean => /[0-9０-９]/.test(door) && bareDoor.test(door);
