import type { contracts } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import type { Letters } from './ports/letters.ts';
import { answerOf } from './standing-answer.ts';

export const endStanding = async (
  { letters }: { letters: Letters }, { actor, input }: Command<typeof contracts.endStanding>,
): Answer<typeof contracts.endStanding> => answerOf(await letters.endStanding({ ...input, bodyHash: hashOfRequest('', input), userId: actor.userId }));
