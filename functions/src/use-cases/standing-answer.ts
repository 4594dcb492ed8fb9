import { type LetterAtHeadquarters, refuse, type Refusal } from '@zhundan/shared';
import type { KeptStanding } from './ports/letters.ts';
import type { Repeated } from './ports/orders.ts';

/** The first answer and every repetition, made of what SQL keeps. */
export const answerOf = (outcome: KeptStanding | Repeated<KeptStanding>): LetterAtHeadquarters | Refusal => {
  switch (outcome.outcome) {
    case 'changed': return outcome.letter;
    case 'refused': return refuse(outcome.code);
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
