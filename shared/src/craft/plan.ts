import { daysBetween } from './days.ts';

/** How long the craft department works on a SKU: once to set up per order, then per unit. Whole minutes. */
export interface SkuCraft {
  readonly lineId: string;
  readonly setupMinutes: number;
  readonly minutesPerUnit: number;
}

/** A Shanghai day of a line, and the minutes of it that nobody has booked. */
export interface CraftDay {
  readonly day: string;
  readonly freeMinutes: number;
}

/** Days in order, from tomorrow on, working days with something free only, to the end of the horizon. */
export interface CraftLine {
  readonly lineId: string;
  readonly name: string;
  readonly days: readonly CraftDay[];
}

export interface CraftCapacity {
  readonly lines: readonly CraftLine[];
}

/** Made-to-order goods that somebody wants. */
export interface CraftWanted {
  readonly skuId: string;
  readonly qty: number;
  readonly craft: SkuCraft;
}

export interface CraftPromise {
  readonly skuId: string;
  /**
   * The day at whose end of shift the last of it leaves the craft department: the last day that is booked for it. Always a
   * day on which its line works. Null: not within the horizon, or a line that nobody knows.
   */
  readonly readyOn: string | null;
  /** Calendar days from today to `readyOn`; null with it. */
  readonly leadDays: number | null;
}

export interface CraftBooking {
  readonly skuId: string;
  readonly lineId: string;
  readonly day: string;
  readonly minutes: number;
}

export interface CraftPlan {
  readonly promises: readonly CraftPromise[];
  readonly bookings: readonly CraftBooking[];
}

/** The minutes that an order of so many takes. */
export const minutesNeeded = ({ qty, craft }: Pick<CraftWanted, 'qty' | 'craft'>): number => craft.setupMinutes + craft.minutesPerUnit * qty;

/**
 * Plans made-to-order goods into what is free: SKU by SKU in the order asked, day by day from tomorrow on, as much of each
 * day as is free. What cannot be finished within the horizon is promised nothing and books nothing, so what comes after it
 * is planned as if it were not there. Pure: the phone, the function and a replay plan the same.
 */
export const planCraft = (wanted: readonly CraftWanted[], capacity: CraftCapacity, today: string): CraftPlan => {
  const free = new Map(capacity.lines.map(({ lineId, days }) => [lineId, days.map((each) => ({ ...each }))]));
  const bookings: CraftBooking[] = [];
  const promises = wanted.map((each): CraftPromise => {
    const days = free.get(each.craft.lineId) ?? [];
    const booked = fill(each, days, today);
    const readyOn = booked.at(-1)?.day ?? null;
    for (const { day, minutes } of booked) days.find((one) => one.day === day)!.freeMinutes -= minutes;
    bookings.push(...booked);
    return { skuId: each.skuId, readyOn, leadDays: readyOn === null ? null : daysBetween(today, readyOn) };
  });
  return { promises, bookings };
};

/** What to book, earliest day first; nothing when the days do not suffice. */
const fill = (wanted: CraftWanted, days: readonly CraftDay[], today: string): CraftBooking[] => {
  const booked: CraftBooking[] = [];
  let left = minutesNeeded(wanted);
  for (const { day, freeMinutes } of days) {
    if (day <= today || freeMinutes <= 0) continue;
    const minutes = Math.min(left, freeMinutes);
    booked.push({ skuId: wanted.skuId, lineId: wanted.craft.lineId, day, minutes });
    left -= minutes;
    if (left <= 0) return booked;
  }
  return [];
};

/** What is left after bookings. */
export const capacityAfter = (capacity: CraftCapacity, bookings: readonly CraftBooking[]): CraftCapacity => {
  const taken = new Map<string, number>();
  for (const { lineId, day, minutes } of bookings) taken.set(`${lineId} ${day}`, (taken.get(`${lineId} ${day}`) ?? 0) + minutes);
  return {
    lines: capacity.lines.map(({ days, ...line }) => ({
      ...line,
      days: days.map(({ day, freeMinutes }) => ({ day, freeMinutes: freeMinutes - (taken.get(`${line.lineId} ${day}`) ?? 0) })),
    })),
  };
};
