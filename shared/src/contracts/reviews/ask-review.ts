import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { lines, requestId } from '../fields.ts';
import { orderNo } from '../../orders/read-order-no.ts';
import { REVIEW_MESSAGE_MAX, reviewMessage, reviewState } from './review.ts';

export const askReview = contract({
  name: 'askReview',
  summary: 'Asks the store about its held order. The promise does not move.',
  method: 'POST', path: '/api/admin/reviews/{orderNo}/ask', who: ['supervisor', 'admin'],
  request: z.strictObject({ requestId, orderNo, question: lines(2, REVIEW_MESSAGE_MAX) }),
  response: z.strictObject({ orderNo: z.string(), state: reviewState, messages: z.array(reviewMessage) }),
  refusals: ['NOT_FOUND', 'REVIEW_DECIDED', 'REVIEW_MESSAGES_FULL', 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});
