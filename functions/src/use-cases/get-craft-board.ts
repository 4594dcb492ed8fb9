import { type contracts, daysBetween, SOON_DAYS } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { CraftBoard } from './ports/craft.ts';

export const getCraftBoard = async (
  { craftBoard }: { craftBoard: CraftBoard }, { actor, input }: Command<typeof contracts.getCraftBoard>,
): Answer<typeof contracts.getCraftBoard> => {
  const board = await craftBoard.read(actor, { from: input.from ?? null, days: input.days });
  return {
    ...board, withinDays: SOON_DAYS,
    bookings: board.bookings.map((booking) => {
      const leadDays = daysBetween(booking.placedOn, booking.readyOn);
      return { ...booking, leadDays, isLate: leadDays > SOON_DAYS };
    }),
  };
};
