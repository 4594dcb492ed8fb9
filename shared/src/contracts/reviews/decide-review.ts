import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { lines, requestId } from '../fields.ts';
import { orderNo } from '../../orders/read-order-no.ts';
import { orderStatus } from '../orders/order.ts';
import { REVIEW_REASON_MAX, reviewVerdict } from './review.ts';

export const decideReview = contract({
  name: 'decideReview',
  summary: 'Lets a held order through at the prices agreed, or turns it down with a reason that the store reads and gives its stock back.',
  method: 'POST', path: '/api/admin/reviews/{orderNo}/decide', who: ['supervisor', 'admin'],
  request: z.strictObject({
    requestId, orderNo, verdict: z.enum(['approve', 'reject']), reason: z.optional(lines(0, REVIEW_REASON_MAX)),
  }),
  response: z.strictObject({ orderNo: z.string(), orderStatus, verdict: reviewVerdict }),
  refusals: ['NOT_FOUND', 'REVIEW_DECIDED', 'REASON_REQUIRED', 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});

/** `details` of REVIEW_DECIDED: who was first, and with what. */
export const reviewDecidedDetails = z.strictObject({ verdict: reviewVerdict });
