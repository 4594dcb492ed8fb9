import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { onOneDay } from './one-day.ts';

/** Two seconds before Shanghai's midnight. */
const EVENING = Date.parse('2026-11-27T15:59:58Z');
afterEach(() => { jest.useRealTimers(); });

/** A body that takes so long, and fails the first so many times. */
const aTest = (seconds: number, failures: number) => {
  jest.useFakeTimers({ now: EVENING });
  const seen = { runs: 0, made: 0 };
  const body = (): void => {
    seen.runs += 1;
    jest.setSystemTime(Date.now() + seconds * 1000);
    if (seen.runs <= failures) throw new Error(`wrong ${seen.runs}`);
  };
  return { seen, run: onOneDay(body, async () => { seen.made += 1; }) };
};

describe('a test that reckons days from today', () => {
  test('runs anew in a world made anew when midnight passed and broke it', async () => {
    const { seen, run } = aTest(3, 1);
    await run();
    expect(seen).toEqual({ runs: 2, made: 1 });
  });

  test('fails where it fails on one day', async () => {
    const { seen, run } = aTest(1, 1);
    await expect(run()).rejects.toThrow('wrong 1');
    expect(seen).toEqual({ runs: 1, made: 0 });
  });

  test('fails where it fails on both', async () => {
    const { seen, run } = aTest(3, 2);
    await expect(run()).rejects.toThrow('wrong 2');
    expect(seen).toEqual({ runs: 2, made: 1 });
  });

  test('runs once where midnight did no harm', async () => {
    const { seen, run } = aTest(3, 0);
    await run();
    expect(seen).toEqual({ runs: 1, made: 0 });
  });
});
