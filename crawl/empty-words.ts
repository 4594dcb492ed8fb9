/** What no sentence on a screen may hold: it tells nobody what happened or what to do. */
const EMPTY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/系统出了点问题[^\n]*/, 'a fault that nobody foresaw'],
  [/\bundefined\b|\bNaN\b|\[object \w+\]|\bnull\b|\bInvalid Date\b|Infinity/, 'a value that is none'],
  [/\b[A-Z]{2,}(?:_[A-Z]+)+\b|\bZD\d{3}\b/, 'a code of ours'],
  [/\{\w+\}|\$\{/, 'a template with a hole'],
  [/在，不在|，，|，。|（）|「」|“”|(?<![a-z])：。/, 'a sentence with a hole'],
  [/\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}\b/, 'a sentence in English'],
];

/** The first thing of each kind that a text should not say. */
export const emptyWordsIn = (text: string): string[] => EMPTY_WORDS.flatMap(([pattern, what]) => {
  const found = pattern.exec(text);
  return found ? [`${what}: ${found[0]} (…${text.slice(Math.max(0, found.index - 20), found.index + found[0].length + 20).replaceAll('\n', ' ')}…)`] : [];
});
