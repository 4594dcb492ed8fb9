const MINUTE_MS = 60_000, HOUR_MS = 3_600_000;

/** `2 小时 5 分`, `12 分钟`, `不到 1 分钟`; days from 48 hours on. Never negative: what is past has 0. */
export const spokenDuration = (ms: number): string => {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS);
  if (minutes < 1) return '不到 1 分钟';
  if (minutes < 60) return `${minutes} 分钟`;
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return `${Math.floor(hours / 24)} 天`;
  return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分`;
};

/** How a promise stands: `还剩 2 小时 5 分`, or `已超时 12 分钟`. `urgent` from an hour before. */
export const countdownTo = (instant: string, now: number): { text: string; tone: 'calm' | 'urgent' | 'late' } => {
  const left = Date.parse(instant) - now;
  if (left <= 0) return { text: `已超时 ${spokenDuration(-left)}`, tone: 'late' };
  return { text: `还剩 ${spokenDuration(left)}`, tone: left <= HOUR_MS ? 'urgent' : 'calm' };
};
