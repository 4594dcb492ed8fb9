/** Instants and days as people in Shaoxing read them; the browser's own time zone plays no part. */
const ZONE = 'Asia/Shanghai';
const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

const parts = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});

const read = (instant: string): Record<string, string> =>
  Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));

/** `2026-11-23T06:05:00Z` → `2026-11-23`, the day in Shanghai. */
export const dayOf = (instant: string): string => {
  const { year, month, day } = read(instant);
  return `${year}-${month}-${day}`;
};

/** Today in Shanghai. */
export const today = (now: number = Date.now()): string => dayOf(new Date(now).toISOString());

/** `2026-11-23`, 7 → `2026-11-30`. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** `2026-11-23T06:05:00Z` → `2026-11-23 14:05`, or with the seconds. */
export const fullInstant = (instant: string, { seconds = false } = {}): string => {
  const { hour, minute, second } = read(instant);
  return `${dayOf(instant)} ${hour}:${minute}${seconds ? `:${second}` : ''}`;
};

/** `2026-11-23` → `11月23日 周一`. */
export const spokenDay = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${WEEKDAYS[date.getUTCDay()]!}`;
};

/** `2026-11-23T06:05:00Z` → `今天 14:05`, `昨天 14:05`, `11月23日 14:05`, or with the year when it is another. */
export const spokenInstant = (instant: string, now: number = Date.now()): string => {
  const { year, month, day, hour, minute } = read(instant);
  const clock = `${hour}:${minute}`;
  const daysAgo = Math.floor((now + SHANGHAI_MS) / DAY_MS) - Math.floor((Date.parse(instant) + SHANGHAI_MS) / DAY_MS);
  if (daysAgo === 0) return `今天 ${clock}`;
  if (daysAgo === 1) return `昨天 ${clock}`;
  return `${today(now).startsWith(`${year}-`) ? '' : `${year}年`}${Number(month)}月${Number(day)}日 ${clock}`;
};

/** How long until then (negative: how long ago): `还有 2 小时 5 分`, `已过 3 天`. */
export const spokenWait = (instant: string, now: number = Date.now()): string => {
  const minutes = Math.round((Date.parse(instant) - now) / 60_000);
  const size = Math.abs(minutes);
  const spoken = size < 60 ? `${size} 分钟`
    : size < 48 * 60 ? `${Math.floor(size / 60)} 小时${size % 60 === 0 ? '' : ` ${size % 60} 分`}`
    : `${Math.floor(size / 1440)} 天`;
  return minutes >= 0 ? `还有 ${spoken}` : `已过 ${spoken}`;
};
