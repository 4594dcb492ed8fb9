import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { fen, instant, quantity, uuid } from '../fields.ts';
import { ruleFinding } from '../findings.ts';
import { orderNo } from '../../orders/order-no.ts';
import { reviewMessage, reviewState, reviewVerdict } from './review.ts';

/** The store's side of a review: what it waits for, until when, what was asked, and what it could be merged with. */
export const orderReview = z.strictObject({
  orderNo: z.string(),
  state: reviewState,
  openedAt: instant, dueAt: instant, releaseAt: instant, escalatedAt: z.nullable(instant), at: instant,
  findings: z.array(ruleFinding),
  messages: z.array(reviewMessage),
  verdict: z.nullable(reviewVerdict),
  /** Earlier orders that it resembles and that no warehouse has begun: one order can take the place of all. */
  mergeable: z.array(z.strictObject({
    orderNo: z.string(), placedAt: instant, totalFen: fen, lines: z.array(z.strictObject({ skuId: uuid, qty: quantity })),
  })),
});
export type OrderReview = z.infer<typeof orderReview>;

export const getOrderReview = contract({
  name: 'getOrderReview',
  summary: 'What a held order waits for, until when, and how it ended. Null for an order that was never held.',
  method: 'GET', path: '/api/orders/{orderNo}/review', who: ['franchisee', 'sales'],
  request: z.strictObject({ orderNo }),
  response: z.strictObject({ review: z.nullable(orderReview) }),
  refusals: [],
});
