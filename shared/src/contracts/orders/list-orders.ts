import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { cursor, pageLimit } from '../fields.ts';
import { orderStatus, orderSummary } from './order.ts';

export const listOrders = contract({
  name: 'listOrders',
  summary: 'The store’s orders, newest first.',
  method: 'GET', path: '/api/orders', who: ['franchisee', 'sales', 'supervisor', 'finance', 'warehouse', 'admin', 'auditor'],
  request: z.strictObject({ status: z.optional(orderStatus), after: z.optional(cursor), limit: pageLimit }),
  response: z.strictObject({ orders: z.array(orderSummary), next: z.nullable(z.string()) }),
  refusals: [],
});
