import { type contracts, refuse } from '@zhundan/shared';
import { storeOf } from '../actor.ts';
import type { Answer, Command } from './command.ts';
import type { Orders } from './ports/orders.ts';

/** One trip: whether the submit arrived, and that it cannot arrive any more, is one question under one lock. */
export const giveUpOrder = async (
  { orders }: { orders: Orders }, { actor, input: { requestId } }: Command<typeof contracts.giveUpOrder>,
): Answer<typeof contracts.giveUpOrder> => {
  const outcome = await orders.giveUp({ requestId, userId: actor.userId, storeId: storeOf(actor) });
  switch (outcome.outcome) {
    case 'placed': return { placed: { orderNo: outcome.orderNo, status: outcome.status } };
    case 'given_up': return { placed: null };
    case 'refused': return refuse(outcome.code);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
