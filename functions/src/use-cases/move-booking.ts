import { type contracts, type Output, refuse, type Refusal } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import type { CraftBoard, KeptMove } from './ports/craft.ts';
import type { Repeated } from './ports/orders.ts';

/** One trip: whether there is room, and whether the booking is still as it was seen, is decided under its locks. */
export const moveBooking = async (
  { craftBoard }: { craftBoard: CraftBoard }, { actor, input }: Command<typeof contracts.moveBooking>,
): Answer<typeof contracts.moveBooking> =>
  answerOf(await craftBoard.move({ ...input, userId: actor.userId, bodyHash: hashOfRequest('', input) }));

const answerOf = (outcome: KeptMove | Repeated<KeptMove>): Output<typeof contracts.moveBooking> | Refusal => {
  switch (outcome.outcome) {
    case 'moved': return { moved: outcome.moved };
    case 'refused': return refuse(outcome.code, outcome.freeMinutes === undefined ? undefined : { freeMinutes: outcome.freeMinutes });
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
