import { type contracts, SAVED_VIEWS_MAX } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import type { Desk } from './ports/desk.ts';
import { viewAnswer } from './view-answer.ts';

export const saveView = async (
  { desk }: { desk: Desk }, { actor, input }: Command<typeof contracts.saveView>,
): Answer<typeof contracts.saveView> =>
  viewAnswer(await desk.saveView({ ...input, userId: actor.userId, bodyHash: hashOfRequest('', input), max: SAVED_VIEWS_MAX }));
