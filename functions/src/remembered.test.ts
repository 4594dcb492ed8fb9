import { expect, test } from '@jest/globals';
import { remembered } from './remembered.ts';

test('an answer is asked for once in so many seconds, however many want it', async () => {
  let now = 0, asked = 0;
  const ask = remembered(async () => (asked += 1), 15, () => now);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  now = 14_999;
  expect(await ask()).toBe(1);
  now = 15_000;
  expect(await ask()).toBe(2);
});
