import { type Address, refuse, type Refusal } from '@zhundan/shared';
import type { KeptAddressOutcome } from './ports/addresses.ts';
import type { Previous, Repeated } from './ports/orders.ts';

/** As order-answer.ts: the first answer and its repetitions go through here. */
export const answerOf = (outcome: KeptAddressOutcome | Repeated<KeptAddressOutcome>): Address | Refusal => {
  switch (outcome.outcome) {
    case 'kept': return outcome.address;
    case 'refused': return refuse(outcome.code);
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};

/** What a request id that was seen before is answered with. */
export const answerToRepetition = (previous: Previous, operation: string, bodyHash: string): Address | Refusal =>
  previous.operation === operation && previous.bodyHash === bodyHash
    ? answerOf(previous.outcome as KeptAddressOutcome)
    : refuse('REQUEST_ID_REUSED');
