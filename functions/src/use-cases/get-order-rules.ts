import { type contracts, rulesToldToStore } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Orders } from './ports/orders.ts';

/** The rules that a store would be told of, and what they would be judged on. What only watches stays at headquarters, and so do the names of rules. */
export const getOrderRules = async (
  { orders }: { orders: Pick<Orders, 'rules'> }, { actor }: Command<typeof contracts.getOrderRules>,
): Answer<typeof contracts.getOrderRules> => {
  const { ruleSet, ...rest } = await orders.rules(actor);
  return { ...rest, ruleSet: { ...ruleSet, rules: rulesToldToStore(ruleSet.rules) } };
};
