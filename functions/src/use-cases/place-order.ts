import { assess, type Assessment, type contracts, encodeFacts, refuse, type RefusalCode } from '@zhundan/shared';
import { storeOf } from '../actor.ts';
import { asksAboutOrders } from './asks-about-orders.ts';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import { answerOf } from './order-answer.ts';
import type { FactsOfRequest, KeptOrderOutcome, Orders, OrderWrite, Previous, WriteOrderOutcome } from './ports/orders.ts';

type PlaceOrder = Command<typeof contracts.placeOrder>;

/** What it was judged on changed before it was written; who is overtaken five times is asked to come back. */
const JUDGINGS_MAX = 5;

/** Two trips to the database: the facts, then the write of what was judged on them. */
export const placeOrder = async (deps: { orders: Orders }, command: PlaceOrder): Answer<typeof contracts.placeOrder> => {
  const bodyHash = hashOfRequest(storeOf(command.actor), command.input);

  for (let judging = 1; judging <= JUDGINGS_MAX; judging += 1) {
    const facts = await deps.orders.facts(command.actor, command.input);
    if (facts.previous) return answerOf(repetitionOf(facts.previous, bodyHash));

    const outcome = await write(deps, command, facts, bodyHash);
    if (outcome.outcome !== 'judge_again') return answerOf(outcome);
  }
  return refuse('SERVICE_UNAVAILABLE');
};

const write = ({ orders }: { orders: Orders }, command: PlaceOrder, facts: FactsOfRequest, bodyHash: string): Promise<WriteOrderOutcome> => {
  const { input } = command;
  const judged = assess(facts, input, facts.ruleSet);
  const order = { ...whatWasJudged(judged, facts), ...whoAsks(command), bodyHash };
  const refused = whyRefused(judged, facts);
  if (refused) return orders.refuse({ ...order, outcome: { outcome: 'refused', code: refused, findings: judged.findings } });

  const { findings, hold, letterId, bookings, promises } = judged;
  return orders.place({
    ...order, findings, hold, letterId, bookings, promises,
    addressId: input.addressId, address: facts.address, priceListVersion: facts.priceListVersion, note: input.note ?? null, replaces: input.replaces ?? [],
    // A rule that never asks what the store has on order is not overtaken by what the store orders.
    storeOrderChanges: asksAboutOrders(facts.ruleSet) ? facts.storeOrderChanges : null,
  });
};

const whyRefused = ({ refused }: Assessment, { isMergeable }: FactsOfRequest): RefusalCode | null => (isMergeable ? refused : 'ORDER_NOT_MERGEABLE');

const whoAsks = ({ actor, input: { requestId, lines, expectedTotalFen } }: PlaceOrder) =>
  ({ requestId, lines, expectedTotalFen, userId: actor.userId, storeId: storeOf(actor) });

/** Kept with the attempt, accepted or not: judged again, it gives the same. */
const whatWasJudged = ({ totalFen, ruleFacts, firings }: Assessment, { ruleSet }: FactsOfRequest): Pick<OrderWrite, 'totalFen' | 'ruleSetVersion' | 'facts' | 'firings'> =>
  ({ totalFen, firings, ruleSetVersion: ruleSet.versionNo, facts: ruleFacts && encodeFacts(ruleFacts) });

const repetitionOf = ({ operation, bodyHash, outcome }: Previous, hash: string) =>
  operation === 'placeOrder' && bodyHash === hash
    ? { outcome: 'repeated', first: outcome as KeptOrderOutcome } as const
    : { outcome: 'reused' } as const;
