import type { Backtest, BacktestTally, Fate } from '@zhundan/shared';

const DAY_MS = 86_400_000;

/** Whole days that a backtest looked back. */
export const daysOf = ({ since, until }: Backtest): number => Math.floor((Date.parse(until) - Date.parse(since)) / DAY_MS);

type Outcomes = BacktestTally['draft'];
export const stoppedBy = ({ reject, requireDocument, review }: Outcomes): number => reject + requireDocument + review;

type Fates = Readonly<Record<Fate, number>>;
export const badIn = ({ cancelled, returned, overdue }: Fates): number => cancelled + returned + overdue;

export const sumOf = (all: readonly Fates[]): Fates => all.reduce<Record<Fate, number>>(
  (sum, each) => Object.fromEntries(Object.entries(sum).map(([fate, count]) => [fate, count + each[fate as Fate]])) as Record<Fate, number>,
  { cancelled: 0, returned: 0, overdue: 0, fine: 0, open: 0, noOrder: 0 },
);

/** Of those whose end is known, how many turned out bad; null while none is. */
export const precisionOf = (fates: Fates): number | null => {
  const known = badIn(fates) + fates.fine;
  return known === 0 ? null : badIn(fates) / known;
};

export const percent = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 100)}%`);
export const count = (number: number): string => number.toLocaleString('zh-CN');
