import { canonicalCode, type contracts } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Catalog } from './ports/catalog.ts';

export const lookUpSkus = async (
  { catalog }: { catalog: Catalog }, { actor, input }: Command<typeof contracts.lookUpSkus>,
): Answer<typeof contracts.lookUpSkus> => {
  const { offers, unknown, ...versions } = await catalog.lookUp(actor, { codes: [...new Set(input.codes.map(canonicalCode))], skuIds: input.skuIds });
  // A scanner's line end or a chat's full-width letters belong to what was said, and not to the code.
  const asked = [...input.codes.map((said) => ({ said, key: canonicalCode(said) })), ...input.skuIds.map((id) => ({ said: id, key: id }))];
  const named = new Map(offers.map((each) => [each.matched, each.offer]));
  const missing = new Set(unknown);
  return {
    ...versions,
    offers: asked.flatMap(({ said, key }) => (named.has(key) ? [{ matched: said, offer: named.get(key)! }] : [])),
    unknown: asked.filter(({ key }) => missing.has(key)).map(({ said }) => said),
  };
};
