import { type contracts, findingToldToStore, type Output, refuse, type Refusal } from '@zhundan/shared';
import type { KeptOrderOutcome, Repeated } from './ports/orders.ts';

/**
 * What the phone is told of an outcome. The first answer and every repetition go through here, made of what SQL keeps,
 * so that they are equal to the letter.
 */
export const answerOf = (outcome: KeptOrderOutcome | Repeated<KeptOrderOutcome>): Output<typeof contracts.placeOrder> | Refusal => {
  switch (outcome.outcome) {
    case 'placed': {
      const { orderNo, status, totalFen, findings, promises } = outcome;
      return { orderNo, status, totalFen, findings: findings.map(findingToldToStore), promises };
    }
    case 'refused': return refuse(outcome.code, { findings: outcome.findings.map(findingToldToStore) });
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
