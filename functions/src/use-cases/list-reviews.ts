import { type contracts, isRefusal } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import { readCursor, reviewKey, toCursor } from './cursor.ts';
import type { Reviews } from './ports/reviews.ts';

export const listReviews = async (
  { reviews }: { reviews: Reviews }, { actor, input }: Command<typeof contracts.listReviews>,
): Answer<typeof contracts.listReviews> => {
  const place = readCursor(input.after, reviewKey);
  if (isRefusal(place)) return place;

  const page = await reviews.list(actor, { show: input.show, ...place, limit: input.limit });
  return { ...page, next: toCursor(page.next) };
};
