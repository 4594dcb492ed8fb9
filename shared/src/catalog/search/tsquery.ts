import { quoted } from './documents.ts';
import { COLOURS, pairsOf } from './words.ts';

/** Texts of a Postgres `tsquery`, put together. */

export const every = (queries: readonly string[]): string => bracketed(queries, ' & ');
export const some = (queries: readonly string[]): string => bracketed(queries, ' | ');

const bracketed = (queries: readonly string[], sign: string): string => {
  const all = [...new Set(queries)];
  return all.length === 1 ? all[0]! : `(${all.join(sign)})`;
};

/** A longer run of Han is read up to here. */
const RUN_CHARS_MAX = 16;

/**
 * A run of Han is met when each of its characters stands in a pair that is met: 雅白五孔插座 by 雅白, 五孔 and 插座, wherever
 * each of them comes from. A colour may stand alone.
 */
export const covered = (run: string): string => {
  const characters = [...run].slice(0, RUN_CHARS_MAX);
  const pairs = pairsOf(characters.join(''));
  return every(characters.map((character, at) => {
    const around = [pairs[at - 1], pairs[at]].filter((pair) => pair !== undefined);
    const alone = around.length === 0 ? [character] : COLOURS.includes(character) ? [`${character}色`] : [];
    return some([...around, ...alone].map(quoted));
  }));
};
