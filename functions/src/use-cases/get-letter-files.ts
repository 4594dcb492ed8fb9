import { type contracts, LETTER_URL_SECONDS, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import { intactFiles } from './intact-files.ts';
import type { LetterObjects, Letters } from './ports/letters.ts';

/** What is shown is what was checked: every file is hashed again, and one that differs gets no address. */
export const getLetterFiles = async (
  { letters, letterObjects, now }: { letters: Letters; letterObjects: LetterObjects; now: () => number },
  { actor, input }: Command<typeof contracts.getLetterFiles>,
): Answer<typeof contracts.getLetterFiles> => {
  const files = await letters.files(actor, input.letterId);
  if (!files) return refuse('NOT_FOUND');

  const intact = await intactFiles(letterObjects, files);
  const until = new Date(now() + LETTER_URL_SECONDS * 1000).toISOString();
  return {
    until,
    files: await Promise.all(files.map(async (file) => {
      const { position, kind, mime, bytes, sha256, objectName } = file;
      const url = intact.has(file) ? await letterObjects.viewUrl(objectName, LETTER_URL_SECONDS) : null;
      return { position, kind, mime, bytes, sha256, url };
    })),
  };
};
