import { assess, type Assessment, type contracts, findingToldToStore, type Output, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Orders } from './ports/orders.ts';

/** The judgement of place-order.ts without its write: for the checkout page, before the tap. */
export const checkOrder = async (
  { orders }: { orders: Pick<Orders, 'facts'> }, { actor, input }: Command<typeof contracts.checkOrder>,
): Answer<typeof contracts.checkOrder> => {
  const facts = await orders.facts(actor, input);
  if (!facts.isMergeable) return refuse('ORDER_NOT_MERGEABLE');
  const judged = assess(facts, input, facts.ruleSet);
  const { totalFen, findings, promises, refused } = judged;
  if (refused && findings.length === 0) return refuse(refused);

  return {
    outcome: outcomeOf(judged), acceptable: refused === null, totalFen, priceListVersion: facts.priceListVersion,
    findings: findings.map(findingToldToStore), promises: [...promises],
  };
};

const outcomeOf = ({ refused, hold }: Assessment): Output<typeof contracts.checkOrder>['outcome'] =>
  (refused ? 'refuse' : hold ? 'hold' : 'accept');
