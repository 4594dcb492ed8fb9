import type { Reviews } from './ports/reviews.ts';

/** One run takes at most so many, and stops taking more after so long: a function may run for 30 s. The next run goes on. */
const REVIEWS_PER_RUN_MAX = 200, RUN_MS_MAX = 20_000;

export interface AdvancedReviews { readonly escalated: string[]; readonly released: string[] }

/**
 * Reviews that nobody looked at: past the promise they escalate, at their end the reservation is given back. Each is a
 * transaction of its own, so a run that is cut short has done some of them wholly and the others not at all. One that
 * fails keeps none of the others waiting.
 *
 * @throws AggregateError at the end, with what failed: the next run tries again
 */
export const advanceReviews = async (
  { reviews, now = Date.now }: { reviews: Pick<Reviews, 'late' | 'advance'>; now?: () => number },
): Promise<AdvancedReviews> => {
  const until = now() + RUN_MS_MAX;
  const advanced: AdvancedReviews = { escalated: [], released: [] };
  const failures: unknown[] = [];
  for (const orderNo of await reviews.late(REVIEWS_PER_RUN_MAX)) {
    if (now() > until) break;
    try {
      const { outcome } = await reviews.advance(orderNo);
      if (outcome !== 'nothing') advanced[outcome].push(orderNo);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} reviews could not be advanced: ${String(failures[0])}`);
  return advanced;
};
