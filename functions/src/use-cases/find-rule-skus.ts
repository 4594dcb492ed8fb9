import { type contracts, RULE_SKUS_SHOWN, searchQuery } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Rules } from './ports/rules.ts';

export const findRuleSkus = async (
  { rules }: { rules: Rules }, { actor, input }: Command<typeof contracts.findRuleSkus>,
): Answer<typeof contracts.findRuleSkus> => {
  const search = searchQuery(input.query);
  if (!search && input.skuIds.length === 0) return { skus: [] };
  return rules.skus(actor, { search, skuIds: input.skuIds, limit: RULE_SKUS_SHOWN });
};
