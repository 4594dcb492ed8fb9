import type { contracts } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import type { Desk } from './ports/desk.ts';
import { viewAnswer } from './view-answer.ts';

export const renameView = async (
  { desk }: { desk: Desk }, { actor, input }: Command<typeof contracts.renameView>,
): Answer<typeof contracts.renameView> =>
  viewAnswer(await desk.renameView({ ...input, userId: actor.userId, bodyHash: hashOfRequest('', input) }));
