import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { orderNo } from '../../orders/read-order-no.ts';
import { requestId, text } from '../fields.ts';
import { order } from './order.ts';

export const cancelOrder = contract({
  name: 'cancelOrder',
  summary: 'Cancels an order that the warehouse has not begun; its reservation is released in the same transaction.',
  method: 'POST', path: '/api/orders/{orderNo}/cancel', who: ['franchisee'],
  request: z.strictObject({ requestId, orderNo, reason: text(1, 100) }),
  response: order,
  refusals: ['NOT_FOUND', 'ORDER_NOT_CANCELLABLE', 'REQUEST_ID_REUSED'],
});
