import { type contracts, type Output, refuse, type Refusal } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import type { Repeated } from './ports/orders.ts';
import type { KeptVerdict, Reviews } from './ports/reviews.ts';

/** One trip: whether it is still to be decided is seen under its lock, and the order goes out in the same transaction. */
export const decideReview = async (
  { reviews }: { reviews: Reviews }, { actor, input }: Command<typeof contracts.decideReview>,
): Answer<typeof contracts.decideReview> => {
  const reason = input.reason ?? '';
  if (input.verdict === 'reject' && reason === '') return refuse('REASON_REQUIRED');

  return answerOf(await reviews.decide({ ...input, reason, userId: actor.userId, bodyHash: hashOfRequest('', input) }));
};

const answerOf = (outcome: KeptVerdict | Repeated<KeptVerdict>): Output<typeof contracts.decideReview> | Refusal => {
  switch (outcome.outcome) {
    case 'decided': {
      const { orderNo, orderStatus, verdict } = outcome;
      return { orderNo, orderStatus, verdict };
    }
    case 'refused': return whyNot(outcome);
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};

/** Who comes second reads who was first, and with what. */
export const whyNot = ({ code, verdict }: Extract<KeptVerdict, { outcome: 'refused' }>): Refusal =>
  refuse(code, verdict ? { verdict } : undefined);
