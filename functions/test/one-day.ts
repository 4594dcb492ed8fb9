import { test as plainTest } from '@jest/globals';

const shanghaiDay = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

type Body<Given extends unknown[]> = (...given: Given) => Promise<void> | void;

/** A body that reckons days from today: should Shanghai's midnight pass while it runs, and break it, it runs once more, on the new day. */
export const onOneDay = <Given extends unknown[]>(body: Body<Given>, anew: () => Promise<void>) => async (...given: Given): Promise<void> => {
  const day = shanghaiDay();
  try {
    await body(...given);
  } catch (error) {
    if (shanghaiDay() === day) throw error;
    await anew();
    await body(...given);
  }
};

/**
 * Jest's `test` for what says "tomorrow" before and after it acts.
 *
 * @param anew makes the world as it was before a test began
 * @example const test = testOnOneDay(emptySchedule);
 */
export const testOnOneDay = (anew: () => Promise<void>): typeof plainTest => {
  const test = (name: string, body: Body<unknown[]>): void => plainTest(name, onOneDay(body, anew));
  const each = (rows: readonly unknown[]) => (name: string, body: Body<unknown[]>): void => plainTest.each(rows as never[])(name, onOneDay(body, anew) as never);
  return Object.assign(test, { each }) as unknown as typeof plainTest;
};
