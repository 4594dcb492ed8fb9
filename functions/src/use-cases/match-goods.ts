import { canonicalCode, type contracts, MATCH_OFFERS_MAX, searchQuery } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Catalog, LineMatch } from './ports/catalog.ts';
import { withSynonyms } from './with-synonyms.ts';

export const matchGoods = async (
  { catalog }: { catalog: Catalog }, { actor, input }: Command<typeof contracts.matchGoods>,
): Answer<typeof contracts.matchGoods> => {
  const { matches, ...versions } = await withSynonyms(catalog, actor, (synonyms) =>
    catalog.match(actor, {
      lines: input.lines.map((said) => ({ code: canonicalCode(said), search: searchQuery(said, synonyms) })),
      limit: MATCH_OFFERS_MAX,
    }));
  return { ...versions, matches: matches.map(({ offers, missing, ...match }, index) => ({ said: input.lines[index]!, kind: kindOf({ offers, missing, ...match }), offers, missing })) };
};

const kindOf = ({ isOnly, offers }: LineMatch): 'found' | 'choose' | 'unknown' =>
  (offers.length === 0 ? 'unknown' : isOnly ? 'found' : 'choose');
