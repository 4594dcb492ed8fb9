import { type contracts, type Output, refuse, type Refusal } from '@zhundan/shared';
import { storeOf } from '../actor.ts';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import type { Repeated } from './ports/orders.ts';
import type { KeptAnswer, Reviews } from './ports/reviews.ts';

/** One trip: whether the order is the store's, and still held, is decided under its lock. */
export const answerReview = async (
  { reviews }: { reviews: Reviews }, { actor, input }: Command<typeof contracts.answerReview>,
): Answer<typeof contracts.answerReview> => {
  const storeId = storeOf(actor);
  return answerOf(await reviews.answer({ ...input, userId: actor.userId, storeId, bodyHash: hashOfRequest(storeId, input) }));
};

const answerOf = (outcome: KeptAnswer | Repeated<KeptAnswer>): Output<typeof contracts.answerReview> | Refusal => {
  switch (outcome.outcome) {
    case 'answered': {
      const { orderNo, state, messages } = outcome;
      return { orderNo, state, messages };
    }
    case 'refused': return refuse(outcome.code);
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
