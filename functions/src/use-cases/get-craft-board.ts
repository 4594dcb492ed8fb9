import { type contracts, daysBetween, soonDaysOf } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { CraftBoard } from './ports/craft.ts';

export const getCraftBoard = async (
  { craftBoard }: { craftBoard: CraftBoard }, { actor, input }: Command<typeof contracts.getCraftBoard>,
): Answer<typeof contracts.getCraftBoard> => {
  const { ruleSet, ...board } = await craftBoard.read(actor, { from: input.from ?? null, days: input.days });
  const withinDays = soonDaysOf(ruleSet);
  return {
    ...board, withinDays,
    bookings: board.bookings.map((booking) => {
      const leadDays = daysBetween(booking.placedOn, booking.readyOn);
      return { ...booking, leadDays, isLate: leadDays > withinDays };
    }),
  };
};
