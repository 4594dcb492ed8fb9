/** How people say "near something", in Simplified characters. The longer of two stands first. */
const WORDS = [
  '附近', '旁边', '斜对面', '对面', '对过', '对门', '隔壁', '边上', '那边', '这边',
  '十字路口', '丁字路口', '三岔路口', '红绿灯', '交叉路口', '交叉口', '路口', '交界处', '交汇处', '转角', '拐角',
  '周边', '一带', '不远处', '前面', '后面', '前方', '后方', '前边', '后边', '左边', '右边', '背后',
] as const;

/** The same as patterns, where a word alone would not say it. */
const PATTERNS = ['旁(?=$|[\\s,。;)]|的)', '往[东南西北前后左右里]', '[向朝][东南西北]{1,2}约?[0-9]+米'] as const;

/** 路口村 and 对面小区 are names of places, and so is all that begins with 一带一路. */
const NOT_A_NAME = '(?!村|镇|乡|社区|小区|新村)(?<!一带(?=一路))';

export const NEARNESS_WORDS = `(?:${[...WORDS, ...PATTERNS].join('|')})${NOT_A_NAME}`;

/** Whose first half ends other words and whose second begins them: 胜利路 口腔医院, 河边 上岛咖啡, 门前 面馆. */
const SPLIT_AT_THE_END_ONLY: ReadonlySet<string> = new Set(['路口', '边上', '前面', '后面', '前方', '后方', '前边', '后边', '左边', '右边', '背后', '一带', '那边', '这边']);
/** What somebody may put between two halves of a word, who thinks that a machine then does not see it. */
const SIGNS = '[^\\p{L}\\p{N}]{1,3}';

/** A word with signs or spaces within, as a pattern, and the word. */
export const NEARNESS_BETWEEN_SIGNS: readonly (readonly [RegExp, string])[] = [
  ...WORDS.map((word): [RegExp, string] => {
    const apart = Array.from(word).join(`(?:${SIGNS})?`);
    return [new RegExp(SPLIT_AT_THE_END_ONLY.has(word) ? `${apart}(?=$|[^\\p{L}\\p{N}]|的)` : apart, 'gu'), word];
  }),
  [new RegExp(`([往向朝])${SIGNS}(?=[东南西北前后左右里])`, 'gu'), '$1'],
];
