import { ONE_PASS_DAYS_MAX, refuse, type Refusal, reversedRanges } from '@zhundan/shared';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The days from one to another, both included, or why it cannot be these. */
export const daysOf = ({ from, to }: { readonly from: string; readonly to: string }): string[] | Refusal => {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  const reversed = reversedRanges({ from, to });
  if (reversed.length > 0) return refuse('INPUT_INVALID', { fields: reversed });
  if (count > ONE_PASS_DAYS_MAX) return refuse('INPUT_INVALID', { fields: [{ path: 'from', message: `一次最多看 ${ONE_PASS_DAYS_MAX} 天，请缩短日期范围。` }] });
  return Array.from({ length: count }, (_, index) => new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10));
};
