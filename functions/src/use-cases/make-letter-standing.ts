import { type contracts, refuse } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import { intactFiles } from './intact-files.ts';
import type { LetterObjects, Letters } from './ports/letters.ts';
import { answerOf } from './standing-answer.ts';

/** Before a letter serves many orders its files are compared once more with what was signed. */
export const makeLetterStanding = async (
  { letters, letterObjects }: { letters: Letters; letterObjects: LetterObjects }, { actor, input }: Command<typeof contracts.makeLetterStanding>,
): Answer<typeof contracts.makeLetterStanding> => {
  const files = await letters.files(actor, input.letterId);
  if (!files) return refuse('NOT_FOUND');
  const intact = await intactFiles(letterObjects, files);
  if (intact.size < files.length) return refuse('LETTER_NOT_FITTING');

  return answerOf(await letters.makeStanding({ ...input, bodyHash: hashOfRequest('', input), userId: actor.userId }));
};
