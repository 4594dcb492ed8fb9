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

/** What a backtest says of one rule alone, whatever the others do: how often it held, and how often it was right. */
export const ruleWords = (name: string, { fired, fates }: Pick<BacktestTally['rules'][number], 'fired' | 'fates'>): { sentence: string; isMostlyWrong: boolean } => {
  if (fired === 0) return { sentence: `“${name}”一次也不会触发。`, isMostlyWrong: false };
  const bad = badIn(fates), known = bad + fates.fine;
  const share = precisionOf(fates);
  if (share === null) return { sentence: `“${name}”会触发 ${count(fired)} 次，都没成单或还没有结局，看不出准不准。`, isMostlyWrong: false };
  return {
    sentence: `“${name}”会触发 ${count(fired)} 次；结局已知的 ${count(known)} 次里，后来出问题 ${count(bad)} 次，正常 ${count(fates.fine)} 次，拦得准的占 ${percent(share)}。`,
    isMostlyWrong: share < 0.5,
  };
};

export const percent = (share: number | null): string => (share === null ? '—' : `${Math.round(share * 100)}%`);
export const count = (number: number): string => number.toLocaleString('zh-CN');
