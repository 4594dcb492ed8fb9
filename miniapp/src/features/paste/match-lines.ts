import { contracts, goodsToMatch, MATCH_LINE_CHARS_MAX, MATCH_LINES_MAX, type PastedLine } from '@zhundan/shared';
import { callOrThrow } from '../../api';
import type { Matches } from './rows';

interface Matched {
  readonly matches: Matches;
  readonly priceListVersion: number;
}

/** What the server knows of everything that the lines may mean, asked in as few calls as the contract allows. */
export const matchLines = async (lines: readonly PastedLine[]): Promise<Matched> => {
  const asked = [...new Set(lines.flatMap(goodsToMatch))];
  const found: Matched = { matches: {}, priceListVersion: 0 };
  const calls = Array.from({ length: Math.ceil(asked.length / MATCH_LINES_MAX) }, (_, at) => asked.slice(at * MATCH_LINES_MAX, (at + 1) * MATCH_LINES_MAX));
  for (const goods of calls) {
    const answer = await callOrThrow(contracts.matchGoods, { lines: goods.map((each) => each.slice(0, MATCH_LINE_CHARS_MAX)) });
    const matches = Object.fromEntries(goods.flatMap((each, at) => (answer.matches[at] ? [[each, answer.matches[at]]] : [])));
    Object.assign(found, { matches: { ...found.matches, ...matches }, priceListVersion: answer.priceListVersion });
  }
  return found;
};
