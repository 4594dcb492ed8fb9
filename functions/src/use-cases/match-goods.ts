import { canonicalCode, type contracts, type GoodsMatch, MATCH_OFFERS_MAX, type Offer, saysWholeValues, searchQuery, type Synonyms } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Catalog, LineMatch } from './ports/catalog.ts';
import { withSynonyms } from './with-synonyms.ts';

export const matchGoods = async (
  { catalog }: { catalog: Catalog }, { actor, input }: Command<typeof contracts.matchGoods>,
): Answer<typeof contracts.matchGoods> =>
  withSynonyms(catalog, actor, async (synonyms) => {
    const lines = input.lines.map((said) => ({ code: canonicalCode(said), search: searchQuery(said, synonyms) }));
    const { matches, ...versions } = await catalog.match(actor, { lines, limit: MATCH_OFFERS_MAX });
    return { ...versions, matches: matches.map((match, index) => answerOf(input.lines[index]!, match, synonyms)) };
  });

const answerOf = (said: string, { isOnly, offers, missing }: LineMatch, synonyms: Synonyms): GoodsMatch => {
  const [best] = offers;
  if (best === undefined) return { said, kind: 'unknown', offers, missing };
  return { said, kind: isOnly && names(said, best, synonyms) ? 'found' : 'choose', offers, missing };
};

/** By its code or barcode, which nothing else has, or by words of which none is said by half. */
const names = (said: string, { skuCode, specText }: Offer, synonyms: Synonyms): boolean =>
  skuCode === canonicalCode(said) || saysWholeValues(said, specText, synonyms);
