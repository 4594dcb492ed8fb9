import { expect, test } from '@jest/globals';
import type { Offer } from '@zhundan/shared';
import type { Actor } from '../actor.ts';
import { matchGoods } from './match-goods.ts';
import type { Catalog, LineMatch } from './ports/catalog.ts';

const SOCKET = { skuCode: 'RD-TV-PC', specText: '电视电脑 雅白' } as Offer;
const match: LineMatch = { isOnly: true, offers: [SOCKET], missing: [] };

const kindOf = async (said: string, found: LineMatch): Promise<string | undefined> => {
  const catalog = {
    synonyms: async () => ({ version: 1, words: {} }),
    match: async () => ({ priceListVersion: 1, stockVersion: '1', synonyms: 1, matches: [found] }),
  } as unknown as Catalog;
  const answer = await matchGoods({ catalog }, { actor: {} as Actor, input: { lines: [said] } } as never);
  return 'matches' in answer ? answer.matches[0]?.kind : undefined;
};

test.each<[string, string, LineMatch, string]>([
  ['found, when one SKU is all that was said', '弱电插座 电视电脑 雅白', match, 'found'],
  ['found by its code, whatever its spec says', 'ＲＤ－ＴＶ－ＰＣ', match, 'found'],
  ['to choose from, when half of a word of its spec was said', '弱电插座 电视 雅白', match, 'choose'],
  ['to choose from, when others are that, too', '弱电插座 雅白', { ...match, isOnly: false }, 'choose'],
  ['unknown, when nothing comes near', '老板在吗', { isOnly: false, offers: [], missing: [] }, 'unknown'],
])('a line is %s', async (_, said, found, kind) => expect(await kindOf(said, found)).toBe(kind));
