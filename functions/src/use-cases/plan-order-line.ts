import { type contracts, type Output, refuse, type Refusal } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import type { CraftBoard, KeptPlan } from './ports/craft.ts';
import type { Repeated } from './ports/orders.ts';

export const planOrderLine = async (
  { craftBoard }: { craftBoard: CraftBoard }, { actor, input }: Command<typeof contracts.planOrderLine>,
): Answer<typeof contracts.planOrderLine> =>
  answerOf(await craftBoard.planLine({ ...input, userId: actor.userId, bodyHash: hashOfRequest('', input) }));

const answerOf = (outcome: KeptPlan | Repeated<KeptPlan>): Output<typeof contracts.planOrderLine> | Refusal => {
  switch (outcome.outcome) {
    case 'planned': return { moved: outcome.moved };
    case 'refused': return refuse(outcome.code);
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
