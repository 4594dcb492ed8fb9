import { assess, type contracts, refuse } from '@zhundan/shared';
import { storeOf } from '../actor.ts';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import { answerOf } from './order-answer.ts';
import type { FactsOfRequest, KeptOrderOutcome, Orders, Previous, WriteOrderOutcome } from './ports/orders.ts';

type PlaceOrder = Command<typeof contracts.placeOrder>;

/** Prices or an address changed between judging and writing; who is overtaken three times is asked to come back. */
const JUDGINGS_MAX = 3;

/** Two trips to the database: the facts, then the write of what was judged on them. */
export const placeOrder = async (deps: { orders: Orders }, command: PlaceOrder): Answer<typeof contracts.placeOrder> => {
  const bodyHash = hashOfRequest(storeOf(command.actor), command.input);

  for (let judging = 1; judging <= JUDGINGS_MAX; judging += 1) {
    const facts = await deps.orders.facts(command.actor, command.input);
    if (facts.previous) return answerOf(repetitionOf(facts.previous, bodyHash), facts);

    const outcome = await write(deps, command, facts, bodyHash);
    if (outcome.outcome !== 'judge_again') return answerOf(outcome, facts);
  }
  return refuse('SERVICE_UNAVAILABLE');
};

const write = ({ orders }: { orders: Orders }, { actor, input }: PlaceOrder, facts: FactsOfRequest, bodyHash: string): Promise<WriteOrderOutcome> => {
  const { totalFen, findings, refused } = assess(facts, input, facts.ruleSet);
  const order = { requestId: input.requestId, bodyHash, userId: actor.userId, storeId: storeOf(actor), lines: input.lines };

  if (refused) {
    return orders.refuse({ ...order, totalFen: input.expectedTotalFen, outcome: { outcome: 'refused', code: refused, findings } });
  }
  return orders.place({
    ...order, totalFen, addressId: input.addressId, priceListVersion: facts.priceListVersion, note: input.note ?? null, findings,
  });
};

const repetitionOf = ({ operation, bodyHash, outcome }: Previous, hash: string) =>
  operation === 'placeOrder' && bodyHash === hash
    ? { outcome: 'repeated', first: outcome as KeptOrderOutcome } as const
    : { outcome: 'reused' } as const;
