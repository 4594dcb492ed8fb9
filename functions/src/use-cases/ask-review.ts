import { type contracts, type Output, refuse, type Refusal } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import { whyNot } from './decide-review.ts';
import type { Repeated } from './ports/orders.ts';
import type { KeptQuestion, Reviews } from './ports/reviews.ts';

export const askReview = async (
  { reviews }: { reviews: Reviews }, { actor, input }: Command<typeof contracts.askReview>,
): Answer<typeof contracts.askReview> =>
  answerOf(await reviews.ask({ ...input, userId: actor.userId, bodyHash: hashOfRequest('', input) }));

const answerOf = (outcome: KeptQuestion | Repeated<KeptQuestion>): Output<typeof contracts.askReview> | Refusal => {
  switch (outcome.outcome) {
    case 'asked': {
      const { orderNo, state, messages } = outcome;
      return { orderNo, state, messages };
    }
    case 'refused': return whyNot(outcome);
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
