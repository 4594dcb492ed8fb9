import type { LetterObjects, Letters } from './ports/letters.ts';

/** Objects per removal, and removals per run: what is left over waits for the next. */
const BATCH_MAX = 200, BATCHES_MAX = 20;

/** Removes what was uploaded and never became part of a letter within a day. */
export const sweepLetters = async ({ letters, letterObjects }: { letters: Letters; letterObjects: LetterObjects }): Promise<{ removed: number }> => {
  let removed = 0;
  for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
    const strays = await letters.strays(BATCH_MAX);
    if (strays.length > 0) await letterObjects.remove(strays);
    removed += strays.length;
    if (strays.length < BATCH_MAX) break;
  }
  return { removed };
};
