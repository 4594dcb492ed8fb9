import { type contracts, isRefusal } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import { letterKey, readCursor, toCursor } from './cursor.ts';
import type { Letters } from './ports/letters.ts';

export const listLettersAdmin = async (
  { letters }: { letters: Letters }, { actor, input }: Command<typeof contracts.listLettersAdmin>,
): Answer<typeof contracts.listLettersAdmin> => {
  const place = readCursor(input.after, letterKey);
  if (isRefusal(place)) return place;

  const { state, query, limit } = input;
  const page = await letters.listAll(actor, { ...(state ? { state } : {}), ...(query ? { query } : {}), ...place, limit });
  return { letters: page.letters, next: toCursor(page.next) };
};
