import * as z from 'zod/mini';
import { contract, RECEIVABLE_READERS } from '../contract.ts';
import { cursor, instant, pageLimit } from '../fields.ts';
import { reviewSummary } from './review.ts';

/** open: waiting and asked together. */
export const REVIEW_FILTERS = ['open', 'waiting', 'asked', 'decided'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

export const listReviews = contract({
  name: 'listReviews',
  summary: 'What waits for a verdict, oldest promise first; or what was decided, newest first.',
  method: 'GET', path: '/api/admin/reviews', who: RECEIVABLE_READERS,
  request: z.strictObject({ show: z._default(z.enum(REVIEW_FILTERS), 'open'), after: z.optional(cursor), limit: pageLimit }),
  response: z.strictObject({
    reviews: z.array(reviewSummary),
    /** Of all stores, however long the list. */
    counts: z.strictObject({ waiting: z.int(), asked: z.int(), overdue: z.int() }),
    /** The server's clock, so that countdowns do not depend on that of the reader. */
    at: instant,
    next: z.nullable(z.string()),
  }),
  refusals: [],
});
