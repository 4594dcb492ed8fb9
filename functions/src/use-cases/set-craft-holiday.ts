import { type contracts, type Output, refuse, type Refusal } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import type { CraftBoard, KeptHoliday } from './ports/craft.ts';
import type { Repeated } from './ports/orders.ts';

/** One trip: what a day off leaves no room for is planned forward in the transaction that closes it. */
export const setCraftHoliday = async (
  { craftBoard }: { craftBoard: CraftBoard }, { actor, input }: Command<typeof contracts.setCraftHoliday>,
): Answer<typeof contracts.setCraftHoliday> =>
  answerOf(await craftBoard.setHoliday({ ...input, userId: actor.userId, bodyHash: hashOfRequest('', input) }));

const answerOf = (outcome: KeptHoliday | Repeated<KeptHoliday>): Output<typeof contracts.setCraftHoliday> | Refusal => {
  switch (outcome.outcome) {
    case 'set': return { moved: outcome.moved };
    case 'refused': return refuse(outcome.code);
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
