import { type Random, randomFor } from '../../supabase/seed/random.ts';

/**
 * What stores order, weeks of it, with baskets as they are: one line to twelve, staples day by day, more of what ran out, and
 * now and then the same again by mistake. On a clock of its own, so that it is the same at any hour.
 */
export interface PastLine { readonly skuId: string; readonly qty: number; readonly priceFen: number }
export type Kind = 'staples' | 'needs' | 'topUp' | 'repetition';
export interface Placed {
  readonly store: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly kind: Kind;
  readonly lines: readonly PastLine[];
}

export const STORES = 37, WEEKS = 5;
const MONDAY = Date.parse('2026-10-12T00:00:00+08:00'), DAY_MS = 86_400_000, HOUR_MS = 3_600_000;
/** Of orders that are made again by mistake; of lines that run short and are ordered again, the same day or the next. */
const USUAL = 60, MISTAKES = 0.06, SHORT = 0.015;
/** So many lines, as often as so many of a hundred baskets have them. */
const SIZES: readonly number[] = [18, 14, 13, 12, 11, 8, 7, 5, 4, 3, 3, 2];
const OPENS = 8, CLOSES = 18;

interface Habits {
  readonly goods: readonly PastLine[];
  /** Empty: it has no order that it makes every day. */
  readonly staples: readonly PastLine[];
  /** When it makes that order, by the day: most at one hour, some in the evening of one day and the morning of another. */
  readonly hours: readonly number[];
  readonly rests: boolean;
}

export const makeWeeks = (): Placed[] => {
  const random = randomFor('weeks of baskets');
  return Array.from({ length: STORES }, (_, store) => weeksOf(store, habitsOf(store, random), random)).flat();
};

const habitsOf = (store: number, random: Random): Habits => {
  const goods = Array.from({ length: USUAL }, (_, index): PastLine => ({ skuId: `${store}-${index}`, qty: random.pick([1, 5, 10, 50, 100]), priceFen: random.int(20, 6_000) }));
  const isRegular = random.chance(0.85);
  return {
    goods, staples: random.chance(0.7) ? random.sample(goods, random.int(3, 9)) : [],
    hours: isRegular ? [random.int(OPENS, CLOSES - 2)] : [17.5, 8.5], rests: random.chance(0.6),
  };
};

const weeksOf = (store: number, habits: Habits, random: Random): Placed[] => {
  const all: Placed[] = [];
  const place = (at: number, kind: Kind, lines: readonly PastLine[]): void => void all.push({ store, at, kind, lines });
  for (let day = 0; day < WEEKS * 7; day += 1) {
    if (habits.rests && day % 7 === 6) continue;
    const midnight = MONDAY + day * DAY_MS;
    const timeOf = (hour: number, within: number): number => midnight + Math.round((hour + (random.int(0, 2_000) / 1_000 - 1) * within) * HOUR_MS);
    const yesterday = all.filter((each) => each.at >= midnight - DAY_MS && each.kind !== 'repetition');
    const before = all.length;
    if (habits.staples.length > 0) place(timeOf(habits.hours[day % habits.hours.length]!, 0.75), 'staples', staplesOf(habits, random));
    for (let needs = random.int(1, 5); needs > 0; needs -= 1) place(timeOf((OPENS + CLOSES) / 2, (CLOSES - OPENS) / 2), 'needs', needsOf(habits, random));
    const today = all.slice(before);
    for (const earlier of [...yesterday, ...today]) {
      if (random.chance(SHORT * earlier.lines.length)) place(laterToday(earlier, midnight, random), 'topUp', moreOf(earlier, random));
    }
    for (const right of all.slice(before)) if (random.chance(MISTAKES)) place(mistakenAt(right, midnight, random), 'repetition', again(right, random));
  }
  return all.toSorted((a, b) => a.at - b.at);
};

/** The usual ones, in the usual quantities or so: one left out now and then, another one with them. */
const staplesOf = ({ staples, goods }: Habits, random: Random): PastLine[] => {
  const kept = staples.filter(() => random.chance(0.95)).map((line) => ({ ...line, qty: line.qty * random.pick([1, 1, 1, 1, 2]) }));
  const more = random.chance(0.2) ? [random.pick(goods)] : [];
  return withoutTwins([...(kept.length > 0 ? kept : [staples[0]!]), ...more]);
};

/** What sells well runs out more often. */
const needsOf = ({ goods }: Habits, random: Random): PastLine[] => {
  const wanted = sizeOf(random);
  const lines = new Map<string, PastLine>();
  while (lines.size < wanted) {
    const line = goods[Math.min(random.int(0, USUAL - 1), random.int(0, USUAL - 1))]!;
    lines.set(line.skuId, { ...line, qty: line.qty * random.pick([1, 1, 1, 2, 3]) });
  }
  return [...lines.values()];
};

const sizeOf = (random: Random): number => {
  let left = random.int(1, SIZES.reduce((sum, each) => sum + each, 0));
  return SIZES.findIndex((each) => (left -= each) <= 0) + 1;
};

/** A line, or a third of them, in a quantity of its own. */
const moreOf = ({ lines }: Placed, random: Random): PastLine[] =>
  random.sample(lines, random.int(1, Math.max(1, Math.floor(lines.length / 3)))).map((line) => ({ ...line, qty: line.qty * random.pick([1, 1, 2, 3]) }));

const laterToday = ({ at }: Placed, midnight: number, random: Random): number =>
  Math.max(at + HOUR_MS / 2, midnight + random.int(OPENS * 60, CLOSES * 60) * 60_000);

/** The same goods, some in another quantity; of a long list a line forgotten or thought of. */
const again = ({ lines }: Placed, random: Random): PastLine[] => {
  const kept = lines.length >= 6 && random.chance(0.25) ? lines.slice(1) : lines;
  return kept.map((line) => ({ ...line, qty: line.qty * random.pick([1, 1, 1, 2]) }));
};

/** Within minutes, later that day, or by a colleague the next morning. */
const mistakenAt = ({ at }: Placed, midnight: number, random: Random): number => {
  const how = random.int(1, 10);
  if (how <= 5) return at + random.int(5, 90) * 60_000;
  const evening = midnight + 20 * HOUR_MS;
  if (how <= 8 || at < midnight + 14 * HOUR_MS) return Math.max(at + 90 * 60_000, at + Math.round((evening - at) * random.int(30, 100) / 100));
  return midnight + DAY_MS + random.int(7 * 60 + 30, 9 * 60 + 30) * 60_000;
};

const withoutTwins = (lines: readonly PastLine[]): PastLine[] => [...new Map(lines.map((line) => [line.skuId, line])).values()];
