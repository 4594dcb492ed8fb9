import { type contracts, type Order, orderToldToStore, refuse, type Refusal } from '@zhundan/shared';
import { storeOf } from '../actor.ts';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import type { KeptCancelOutcome, Orders, Repeated } from './ports/orders.ts';

/** One trip: whether the order is the store's, and still cancellable, is decided under its lock. */
export const cancelOrder = async (
  { orders }: { orders: Orders }, { actor, input }: Command<typeof contracts.cancelOrder>,
): Answer<typeof contracts.cancelOrder> => {
  const storeId = storeOf(actor);
  return answerOf(await orders.cancel({ ...input, userId: actor.userId, storeId, bodyHash: hashOfRequest(storeId, input) }));
};

const answerOf = (outcome: KeptCancelOutcome | Repeated<KeptCancelOutcome>): Order | Refusal => {
  switch (outcome.outcome) {
    case 'cancelled': return orderToldToStore(outcome.order);
    case 'refused': return refuse(outcome.code);
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
