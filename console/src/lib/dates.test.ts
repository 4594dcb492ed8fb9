import { describe, expect, test } from '@jest/globals';
import { addDays, dayOf, fullInstant, spokenDay, spokenInstant, spokenWait } from './dates.ts';

const now = Date.parse('2026-11-23T06:05:00Z');

describe('an instant is read in Shanghai', () => {
  test.each([
    ['the last second of a day', '2026-11-22T15:59:59Z', '2026-11-22'],
    ['and the first of the next', '2026-11-22T16:00:00Z', '2026-11-23'],
  ])('%s', (_, instant, day) => expect(dayOf(instant)).toBe(day));

  test.each([
    ['2026-11-22T16:00:00Z', '今天 00:00'], ['2026-11-22T15:59:59Z', '昨天 23:59'],
    ['2026-11-20T01:00:00Z', '11月20日 09:00'], ['2025-12-31T01:00:00Z', '2025年12月31日 09:00'],
  ])('%s is said as %s', (instant, spoken) => expect(spokenInstant(instant, now)).toBe(spoken));

  test('in full, with the seconds where they matter', () => {
    expect(fullInstant('2026-11-22T16:00:07Z')).toBe('2026-11-23 00:00');
    expect(fullInstant('2026-11-22T16:00:07Z', { seconds: true })).toBe('2026-11-23 00:00:07');
  });
});

test.each([
  [0, '还有 0 分钟'], [59, '还有 59 分钟'], [60, '还有 1 小时'], [125, '还有 2 小时 5 分'], [2 * 1440, '还有 2 天'], [-30, '已过 30 分钟'],
])('%i minutes away is said as %s', (minutes, spoken) =>
  expect(spokenWait(new Date(now + minutes * 60_000).toISOString(), now)).toBe(spoken));

test('days are added over the end of a month', () => {
  expect([addDays('2026-11-23', 8), addDays('2026-12-01', -1), spokenDay('2026-11-23')]).toEqual(['2026-12-01', '2026-11-30', '11月23日 周一']);
});
