import { describe, expect, test } from '@jest/globals';
import { DAYS, readArguments, shiftTo, SUITES } from './days.mjs';

describe('what is asked of a run on other days', () => {
  test('is all of them where nothing is named', () => {
    const { days, suites } = readArguments([]);
    expect([days.map(({ name }) => name), suites]).toEqual([Object.keys(DAYS), SUITES]);
  });

  test('is days by name or by instant, suites, and files, in any order', () =>
    expect(readArguments(['h5', 'sunday', '2027-06-01T09:00', '--files=craft'])).toEqual({
      days: [{ name: 'sunday', at: '2026-11-29T10:00:00' }, { name: '2027-06-01T09-00', at: '2027-06-01T09:00' }], suites: ['h5'], files: 'craft', isBuilt: false, unknown: [],
    }));

  test('is told when there is no such thing', () => expect(readArguments(['someday']).unknown).toEqual(['someday']));
});

test.each([
  ['later', '2026-11-28T10:00:00', '+86400'],
  ['earlier', '2026-11-26T10:00:00', '-86400'],
])('a clock is shifted to what is %s in Shanghai', (_, at, shift) => expect(shiftTo(at, Date.parse('2026-11-27T02:00:00Z'))).toBe(shift));
