import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { lines, requestId } from '../fields.ts';
import { orderNo } from '../../orders/read-order-no.ts';
import { REVIEW_MESSAGE_MAX, reviewMessage, reviewState } from './review.ts';

export const answerReview = contract({
  name: 'answerReview',
  summary: 'The store answers what a supervisor asked about its held order.',
  method: 'POST', path: '/api/orders/{orderNo}/review/answer', who: ['franchisee'],
  request: z.strictObject({ requestId, orderNo, answer: lines(1, REVIEW_MESSAGE_MAX) }),
  response: z.strictObject({ orderNo: z.string(), state: reviewState, messages: z.array(reviewMessage) }),
  refusals: ['NOT_FOUND', 'ORDER_NOT_HELD', 'REVIEW_MESSAGES_FULL', 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});
