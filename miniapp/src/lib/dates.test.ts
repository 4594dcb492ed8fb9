import { describe, expect, test } from '@jest/globals';
import { dayOf, spokenDay, spokenInstant } from './dates';

const NOON = Date.parse('2026-11-23T04:00:00Z');

describe('an instant is read in Shanghai', () => {
  test.each([
    ['the last second of yesterday in Shanghai is yesterday', '2026-11-22T15:59:59Z', '昨天 23:59'],
    ['one second later it is today', '2026-11-22T16:00:00Z', '今天 00:00'],
    ['the day before yesterday has its date', '2026-11-21T06:05:00Z', '11月21日 14:05'],
    ['what is to come tomorrow says so', '2026-11-23T16:00:00Z', '明天 00:00'],
    ['another year says so', '2025-12-31T15:59:00Z', '2025年12月31日 23:59'],
  ])('%s', (_, instant, expected) => expect(spokenInstant(instant, NOON)).toBe(expected));

  test('and its day is the day there', () => expect(dayOf('2026-11-22T16:00:00Z')).toBe('2026-11-23'));
});

test('a day is read with its weekday', () => expect(spokenDay('2026-11-23')).toBe('11月23日 周一'));
