import { canonicalText } from '../text/index.ts';
import { NEARNESS_BETWEEN_SIGNS, NEARNESS_WORDS } from './nearness.ts';
import { withoutNames } from './place-names.ts';

/**
 * Words that say "near something" instead of "here", in whatever way they are written: 對面, 对⾯, 对 面.
 *
 * A text with such a word passes only when it also carries a number of its own: 号, 弄, 幢, 栋, 座, 单元, 室 …, or a
 * door. A number counts as its own unless the word follows it directly, for then it names the neighbour:
 *
 *   人民中路235号                  passes: no such word
 *   人民中路235号(农业银行旁边)     passes: 235号 is ours, the rest helps the driver
 *   胜利路与中兴路路口附近           refused: no number
 *   解放北路128号对面               refused: 128号 is across the street; write your own
 *   解放北路128号对面 131号         passes: 131号 is ours
 *   越城区转角遇到咖啡馆             passes: the word is part of a name
 *
 * Whether the number exists and fits the pin is not judged here: AMap's level and the distance do that.
 */
const nearness = new RegExp(NEARNESS_WORDS, 'gu');

/** 235, 235-1, A12, 十二, B. 一座 and 一幢 are "a house", not its number. */
const COUNT = '(?:[A-Za-z]?[0-9]+(?:[-之/][0-9]+)*|(?!一[座幢栋房])[一二三四五六七八九十百零〇两]+|[A-Za-z甲乙丙丁])\\s*';
/** 1号线, 3号桥, 2号口 and 5号门 are landmarks; only the number of a building or a room leads to a door. */
const UNIT = '(?:号楼|号院|号(?!线|桥|门(?![面店市])|口|出口|闸|码头|国道|省道|公路)|弄|幢|栋|座|单元|室|房|铺|档口|店面)';
/** 128号的斜对面, 128号(正对面: what may stand between a neighbour's number and the word. */
const NEIGHBOUR = `[\\s的(]*[正斜]?(?:门口)?(?:${NEARNESS_WORDS})`;

const ownNumber = new RegExp(`${COUNT}${UNIT}(?!${NEIGHBOUR})`, 'u');
const neighboursNumber = new RegExp(`(${COUNT}${UNIT})${NEIGHBOUR}`, 'u');
/** In the field for the door, 201 and 3-2-501 say enough; 2楼 does not. */
const bareDoor = new RegExp(`${COUNT}(?![0-9A-Za-z]|楼|层|[米块]|${NEIGHBOUR})`, 'u');

export interface VagueText {
  /** The words found, each once, in the order in which they stand. */
  words: string[];
  /** The neighbour's number, when that was the only one: 128号. */
  neighbour: string | null;
}

/**
 * Why a driver could not find this text, or null when nothing in it is vague. `placeName` is a name that the map knows and
 * the text contains; words within it do not count.
 */
export const whyVague = (text: string, door = '', placeName = ''): VagueText | null => {
  const said = withoutNames(legible(text), legible(placeName)), behind = legible(door);
  const words = [...new Set(`${said} ${behind}`.match(nearness) ?? [])];
  if (words.length === 0) return null;
  if (ownNumber.test(said) || ownNumber.test(behind) || hasBareDoor(behind)) return null;

  return { words, neighbour: `${said} ${behind}`.match(neighboursNumber)?.[1]?.trim() ?? null };
};

/** In its canonical form, with the words that somebody pulled apart in one piece: 对·面 → 对面. */
const legible = (text: string): string =>
  NEARNESS_BETWEEN_SIGNS.reduce((so, [apart, word]) => so.replace(apart, word), canonicalText(text));

const hasBareDoor = (door: string): boolean => /[0-9]/.test(door) && bareDoor.test(door);
