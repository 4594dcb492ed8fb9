import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { orderNo } from '../../orders/read-order-no.ts';
import { order } from './order.ts';

export const getOrder = contract({
  name: 'getOrder',
  summary: 'One order with its lines and its timeline.',
  method: 'GET', path: '/api/orders/{orderNo}', who: ['franchisee', 'sales', 'supervisor', 'finance', 'warehouse', 'admin', 'auditor'],
  request: z.strictObject({ orderNo }),
  response: order,
  refusals: ['NOT_FOUND'],
});
