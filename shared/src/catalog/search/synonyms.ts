import { every, some } from './tsquery.ts';
import { isHan, normalized, tokensOf } from './words.ts';

/** What people say → what our goods are called; both as `normalized` makes them. Headquarters keeps the list. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** From the list as it is kept. */
export const synonymsOf = (words: Readonly<Record<string, readonly string[]>>): Synonyms =>
  new Map(Object.entries(words).map(([said, means]) => [normalized(said).trim(), means.map(normalized)]));

/**
 * What a word may mean by the list, as texts of a `tsquery` (none, when the list has nothing of it): 不锈钢螺丝 holds two of its
 * words, and is whatever either stands for.
 */
export const expandedRun = (said: string, synonyms: Synonyms, plain: (token: string) => string): string[] => {
  const pieces = isHan(said) ? piecesOf(said, synonyms) : [said];
  if (!pieces.some((piece) => synonyms.has(piece))) return [];
  return [every(pieces.map((piece) => some([plain(piece), ...(synonyms.get(piece) ?? []).map((meant) => every(tokensOf(meant).map(plain)))])))];
};

/** Cut at the longest words of the list, from the left. */
const piecesOf = (run: string, synonyms: Synonyms): string[] => {
  const pieces: string[] = [];
  let between = '';
  for (let at = 0; at < run.length;) {
    const word = longestAt(run, at, synonyms);
    if (word === null) {
      between += run[at];
      at += 1;
      continue;
    }
    if (between) pieces.push(between);
    between = '';
    pieces.push(word);
    at += word.length;
  }
  return between ? [...pieces, between] : pieces;
};

const longestAt = (run: string, at: number, synonyms: Synonyms): string | null => {
  for (let end = run.length; end > at; end -= 1) {
    const word = run.slice(at, end);
    if (synonyms.has(word)) return word;
  }
  return null;
};
