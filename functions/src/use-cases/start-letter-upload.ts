import { randomUUID } from 'node:crypto';
import { type contracts, refuse } from '@zhundan/shared';
import { storeOf } from '../actor.ts';
import type { Answer, Command } from './command.ts';
import { objectNameOf } from './letter-object.ts';
import type { LetterObjects, Letters } from './ports/letters.ts';

/** Addresses under the store's own folder; nothing is kept until the letter is registered, and what never is gets swept. */
export const startLetterUpload = async (
  { letters, letterObjects }: { letters: Letters; letterObjects: LetterObjects }, { actor, input }: Command<typeof contracts.startLetterUpload>,
): Answer<typeof contracts.startLetterUpload> => {
  const storeId = storeOf(actor);
  const letterId = input.letterId ?? randomUUID();
  const started = await letters.start({ userId: actor.userId, storeId, letterId });
  if (started.outcome === 'refused') return refuse(started.code);
  if (started.outcome === 'limited') return refuse('RATE_LIMITED');
  if (started.outcome === 'reused') return refuse('REQUEST_ID_REUSED');

  const files = await Promise.all(input.files.map(async ({ place }) => ({ place, ...await letterObjects.uploadUrl(objectNameOf(storeId, letterId, place)) })));
  return {
    letterId,
    until: files.map(({ until }) => until).toSorted()[0]!,
    files: files.map(({ place, url }) => ({ place, url })),
  };
};
