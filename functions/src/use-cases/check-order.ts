import { assess, type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Orders } from './ports/orders.ts';

/** The judgement of place-order.ts without its write: for the checkout page, before the tap. */
export const checkOrder = async (
  { orders }: { orders: Pick<Orders, 'facts'> }, { actor, input }: Command<typeof contracts.checkOrder>,
): Answer<typeof contracts.checkOrder> => {
  const facts = await orders.facts(actor, input);
  const { totalFen, findings, refused } = assess(facts, input, facts.ruleSet);
  if (refused && findings.length === 0) return refuse(refused);

  return { acceptable: refused === null, totalFen, priceListVersion: facts.priceListVersion, findings: [...findings] };
};
