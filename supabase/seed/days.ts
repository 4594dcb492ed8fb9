/** The Shanghai calendar, which has been eight hours ahead of UTC all year round since 1991. */
const SHANGHAI_AHEAD_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

/** When the Shanghai day of an instant began. */
export const startOfDay = (at: Date): Date =>
  new Date(Math.floor((at.getTime() + SHANGHAI_AHEAD_MS) / DAY_MS) * DAY_MS - SHANGHAI_AHEAD_MS);

/** 2026-11-23, in Shanghai. */
export const dayOf = (at: number): string => new Date(at + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10);

/** 0 is Sunday, in Shanghai. */
export const weekdayOf = (at: number): number => new Date(at + SHANGHAI_AHEAD_MS).getUTCDay();
