import * as z from 'zod/mini';
import { contract, HQ_ROLES } from '../contract.ts';
import { ordersFilter } from './orders-filter.ts';

/** As many rows as one file holds; more is the work of a report, and of a spreadsheet that could open it. */
export const EXPORT_ROWS_MAX = 100_000;

export const exportOrders = contract({
  name: 'exportOrders',
  summary: 'The same orders as a CSV file (RFC 4180, UTF-8 with BOM), streamed. What breaks on the way ends the connection without its proper end.',
  method: 'GET', path: '/api/admin/orders.csv', who: HQ_ROLES,
  request: ordersFilter,
  response: z.string(),
  produces: 'text/csv',
  refusals: [],
});
