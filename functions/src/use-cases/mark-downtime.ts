import { type contracts, type Output, refuse, type Refusal } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import type { CraftBoard, KeptMark } from './ports/craft.ts';
import type { Repeated } from './ports/orders.ts';

/** One trip: what no longer fits is planned forward in the transaction that takes the room. */
export const markDowntime = async (
  { craftBoard }: { craftBoard: CraftBoard }, { actor, input }: Command<typeof contracts.markDowntime>,
): Answer<typeof contracts.markDowntime> =>
  answerOf(await craftBoard.markDowntime({ ...input, userId: actor.userId, bodyHash: hashOfRequest('', input) }));

const answerOf = (outcome: KeptMark | Repeated<KeptMark>): Output<typeof contracts.markDowntime> | Refusal => {
  switch (outcome.outcome) {
    case 'marked': return { downtimeId: outcome.downtimeId, moved: outcome.moved };
    case 'refused': return refuse(outcome.code);
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
