import type { contracts } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Orders } from './ports/orders.ts';

/** The rules that a store would be told of, and what they would be judged on. What only watches stays at headquarters. */
export const getOrderRules = async (
  { orders }: { orders: Pick<Orders, 'rules'> }, { actor }: Command<typeof contracts.getOrderRules>,
): Answer<typeof contracts.getOrderRules> => {
  const { ruleSet, ...rest } = await orders.rules(actor);
  return { ...rest, ruleSet: { ...ruleSet, rules: ruleSet.rules.filter(({ mode }) => mode === 'live') } };
};
