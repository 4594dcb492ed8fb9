import { expect, test } from '@jest/globals';
import { advanceReviews } from './advance-reviews.ts';

test('a review that cannot be advanced keeps none of the others waiting, and is told of', async () => {
  const done: string[] = [];
  const reviews = {
    late: async () => ['first', 'broken', 'last'],
    advance: async (orderNo: string) => {
      if (orderNo === 'broken') throw new Error('lost its stock');
      done.push(orderNo);
      return { outcome: 'released' } as const;
    },
  };
  await expect(advanceReviews({ reviews })).rejects.toThrow('1 reviews could not be advanced: Error: lost its stock');
  expect(done).toEqual(['first', 'last']);
});

test('a run that has taken long leaves the rest to the next', async () => {
  const times = [0, 0, 30_000];
  const reviews = { late: async () => ['first', 'second'], advance: async () => ({ outcome: 'escalated' } as const) };
  expect(await advanceReviews({ reviews, now: () => times.shift()! })).toEqual({ escalated: ['first'], released: [] });
});
