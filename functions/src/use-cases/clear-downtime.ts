import { type contracts, type Output, refuse, type Refusal } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import type { CraftBoard, KeptClear } from './ports/craft.ts';
import type { Repeated } from './ports/orders.ts';

export const clearDowntime = async (
  { craftBoard }: { craftBoard: CraftBoard }, { actor, input }: Command<typeof contracts.clearDowntime>,
): Answer<typeof contracts.clearDowntime> =>
  answerOf(await craftBoard.clearDowntime({ ...input, userId: actor.userId, bodyHash: hashOfRequest('', input) }), input.downtimeId);

const answerOf = (outcome: KeptClear | Repeated<KeptClear>, downtimeId: string): Output<typeof contracts.clearDowntime> | Refusal => {
  switch (outcome.outcome) {
    case 'cleared': return { downtimeId };
    case 'refused': return refuse(outcome.code);
    case 'repeated': return answerOf(outcome.first, downtimeId);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
