import { serverNow } from './server-clock';

/**
 * Instants and days as people in Shaoxing read them. Written by hand: WeChat's logic layer has no time zones in `Intl`,
 * and Shanghai is UTC+8 all year round.
 */
const SHANGHAI_MS = 8 * 3_600_000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

const two = (value: number): string => String(value).padStart(2, '0');
const inShanghai = (instant: string): Date => new Date(Date.parse(instant) + SHANGHAI_MS);

/** `2026-11-23T06:05:00Z` → `2026-11-23`, the day in Shanghai. */
export const dayOf = (instant: string): string => inShanghai(instant).toISOString().slice(0, 10);

/** `2026-11-23` → `11月23日 周一`. */
export const spokenDay = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${WEEKDAYS[date.getUTCDay()]!}`;
};

/** `2026-11-23T06:05:00Z` → `今天 14:05`, `昨天 14:05`, `明天 14:05`, `11月23日 14:05`, or with the year when it is another. */
export const spokenInstant = (instant: string, now: number = serverNow()): string => {
  const at = inShanghai(instant);
  const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  const today = new Date(now + SHANGHAI_MS);
  const daysAgo = Math.floor(today.getTime() / 86_400_000) - Math.floor(at.getTime() / 86_400_000);
  if (daysAgo === 0) return `今天 ${clock}`;
  if (daysAgo === 1) return `昨天 ${clock}`;
  if (daysAgo === -1) return `明天 ${clock}`;
  const year = at.getUTCFullYear() === today.getUTCFullYear() ? '' : `${at.getUTCFullYear()}年`;
  return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${clock}`;
};
