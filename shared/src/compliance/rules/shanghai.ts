/** China keeps one clock, eight hours ahead of UTC, without summer time since 1991; so no calendar library and no Intl. */
const OFFSET_MS = 8 * 3_600_000;

/** Several rules ask about one instant, and to read it is the dearest part. */
let last = { at: '', shifted: new Date(Number.NaN) };

const shifted = (at: string): Date => {
  if (last.at !== at) last = { at, shifted: new Date(Date.parse(at) + OFFSET_MS) };
  return last.shifted;
};

/** The Shanghai day of an instant, `2026-11-23`. */
export const shanghaiDay = (at: string): string => shifted(at).toISOString().slice(0, 10);

/** Days since 1970 by Shanghai's calendar, of an instant in milliseconds: to tell two days apart without writing either. */
export const shanghaiDayNumber = (ms: number): number => Math.floor((ms + OFFSET_MS) / 86_400_000);

/** 0 to 23. */
export const shanghaiHour = (at: string): number => shifted(at).getUTCHours();

/** Monday is 1, Sunday 7. */
export const shanghaiWeekday = (at: string): number => shifted(at).getUTCDay() || 7;
