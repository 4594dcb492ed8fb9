import { type contracts, isRefusal } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import { letterKey, readCursor, toCursor } from './cursor.ts';
import type { Letters } from './ports/letters.ts';

export const listLetters = async (
  { letters }: { letters: Letters }, { actor, input }: Command<typeof contracts.listLetters>,
): Answer<typeof contracts.listLetters> => {
  const place = readCursor(input.after, letterKey);
  if (isRefusal(place)) return place;

  const page = await letters.list(actor, { ...place, limit: input.limit });
  return { letters: page.letters, next: toCursor(page.next) };
};
