import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { spokenInstant } from './dates';
import { learnServerTime, serverNow } from './server-clock';

const TRULY = Date.parse('2026-11-23T04:00:00Z');
const A_DAY_MS = 86_400_000;

beforeEach(() => void jest.useFakeTimers({ now: TRULY + A_DAY_MS }));
afterEach(() => void jest.useRealTimers());

test.each([['date'], ['Date']])('a phone that is a day ahead reads the time off an answer’s %s', (name) => {
  learnServerTime({ [name]: new Date(TRULY).toUTCString() });
  expect(serverNow()).toBe(TRULY);
  expect(spokenInstant('2026-11-23T06:05:00Z')).toBe('今天 14:05');
});

test.each([['none', undefined], ['one without a date', {}], ['nonsense', { date: 'soon' }]])('%s changes nothing', (_, header) => {
  learnServerTime({ date: new Date(TRULY).toUTCString() });
  learnServerTime(header);
  expect(serverNow()).toBe(TRULY);
});

test('it goes on between two answers', () => {
  learnServerTime({ date: new Date(TRULY).toUTCString() });
  jest.advanceTimersByTime(5_000);
  expect(serverNow()).toBe(TRULY + 5_000);
});
