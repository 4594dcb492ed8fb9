import type { contracts, CraftBoardBooking, CraftBoardDay, CraftDowntime, Output } from '@zhundan/shared';

export type Board = Output<typeof contracts.getCraftBoard>;

/** Where a booking is to go; `minutes` of it, or all. */
export interface Move {
  readonly booking: CraftBoardBooking;
  readonly toLineId: string;
  readonly toDay: string;
  readonly minutes: number;
}

/** One square of the board with everything that stands in it. */
export interface Cell {
  readonly lineId: string;
  readonly day: string;
  readonly capacityMinutes: number;
  readonly bookedMinutes: number;
  readonly bookings: readonly CraftBoardBooking[];
  readonly downtimes: readonly CraftDowntime[];
}

export interface Column {
  readonly day: string;
  readonly holiday: string | null;
  /** No line works on it: drawn narrow. */
  readonly isClosed: boolean;
}

const keyOf = (lineId: string, day: string): string => `${lineId} ${day}`;

export const columnsOf = ({ days }: Board): Column[] => {
  const byDay = new Map<string, CraftBoardDay[]>();
  for (const each of days) byDay.set(each.day, [...(byDay.get(each.day) ?? []), each]);
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, all]) => ({
    day, holiday: all[0]?.holiday ?? null, isClosed: all.every(({ capacityMinutes, bookedMinutes }) => capacityMinutes === 0 && bookedMinutes === 0),
  }));
};

/** Squares by line and day. */
export const cellsOf = ({ days, bookings, downtimes }: Board): ReadonlyMap<string, Cell> => {
  const cells = new Map<string, Cell & { bookings: CraftBoardBooking[] }>();
  for (const { lineId, day, capacityMinutes, bookedMinutes } of days) {
    cells.set(keyOf(lineId, day), {
      lineId, day, capacityMinutes, bookedMinutes, bookings: [],
      downtimes: downtimes.filter((each) => each.lineId === lineId && each.fromDay <= day && day <= each.toDay),
    });
  }
  for (const booking of bookings) cells.get(keyOf(booking.lineId, booking.day))?.bookings.push(booking);
  return cells;
};

export const cellAt = (cells: ReadonlyMap<string, Cell>, lineId: string, day: string): Cell | undefined => cells.get(keyOf(lineId, day));

export const freeMinutes = ({ capacityMinutes, bookedMinutes }: Pick<Cell, 'capacityMinutes' | 'bookedMinutes'>): number => capacityMinutes - bookedMinutes;

/** Why a booking cannot go there, as far as the board can tell; null when it can. */
export const whyNot = ({ booking, toDay, minutes }: Move, target: Cell | undefined, today: string): string | null => {
  if (booking.day < today || toDay < today) return '过去的日子不能再改';
  if (!target) return '不在看板的范围内';
  if (target.lineId === booking.lineId && target.day === booking.day) return null;
  const free = freeMinutes(target);
  return free < minutes ? `只剩 ${free} 分钟，放不下 ${minutes} 分钟` : null;
};

/**
 * The board as it will be when the move is let through: shown at once, taken back when it is refused. What the server alone
 * knows (the promised day over all days, versions) comes with the next reading.
 */
export const afterMove = (board: Board, { booking, toLineId, toDay, minutes }: Move): Board => {
  const { lineId, day } = booking;
  const change = (each: CraftBoardDay): number =>
    (each.lineId === toLineId && each.day === toDay ? minutes : 0) - (each.lineId === lineId && each.day === day ? minutes : 0);
  const rest = { ...booking, minutes: booking.minutes - minutes };
  const there = board.bookings.find((each) => each.lineId === toLineId && each.day === toDay && each.orderNo === booking.orderNo && each.skuId === booking.skuId);
  const moved = there
    ? { ...there, minutes: there.minutes + minutes }
    : { ...booking, bookingId: rest.minutes > 0 ? `${booking.bookingId}+` : booking.bookingId, lineId: toLineId, day: toDay, minutes };
  const others = board.bookings.filter((each) => each !== there && each.bookingId !== booking.bookingId);
  return {
    ...board,
    days: board.days.map((each) => ({ ...each, bookedMinutes: each.bookedMinutes + change(each) })),
    bookings: [...others, moved, ...(rest.minutes > 0 ? [rest] : [])].sort((a, b) => (a.placedOn < b.placedOn ? -1 : a.placedOn > b.placedOn ? 1 : a.orderNo < b.orderNo ? -1 : 1)),
  };
};

/** The next open day of a line in a direction that can take the booking; null when there is none on the board. */
export const nextRoom = (cells: ReadonlyMap<string, Cell>, columns: readonly Column[], booking: CraftBoardBooking, step: 1 | -1, today: string): string | null => {
  const days = columns.map(({ day }) => day);
  for (let at = days.indexOf(booking.day) + step; days[at] !== undefined; at += step) {
    const target = cellAt(cells, booking.lineId, days[at]!);
    if (target && whyNot({ booking, toLineId: booking.lineId, toDay: days[at]!, minutes: booking.minutes }, target, today) === null) return days[at]!;
  }
  return null;
};
