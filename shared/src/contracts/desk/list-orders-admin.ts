import * as z from 'zod/mini';
import { contract, HQ_ROLES } from '../contract.ts';
import { cursor, fen, instant, uuid } from '../fields.ts';
import { orderStatus } from '../orders/order.ts';
import { forwards, ordersFilterFields } from './orders-filter.ts';

export const DESK_PAGE_MAX = 200;

export const orderRow = z.strictObject({
  orderNo: z.string(), status: orderStatus, placedAt: instant,
  storeCode: z.string(), storeName: z.string(), channelName: z.string(), district: z.string(),
  contactName: z.string(), lineCount: z.int(), totalFen: fen, note: z.nullable(z.string()),
  /** Rules that held for it, other than in the shadow; `getDeskOptions` has their names. */
  ruleIds: z.array(uuid),
  hasLetter: z.boolean(), isMadeToOrder: z.boolean(),
});
export type OrderRow = z.infer<typeof orderRow>;

/** How many there are: counted, or at least so many, or about so many; counting a million to show a number helps nobody. */
export const ordersTotal = z.strictObject({ count: z.int(), kind: z.enum(['exact', 'atLeast', 'about']) });
export type OrdersTotal = z.infer<typeof ordersTotal>;

export const listOrdersAdmin = contract({
  name: 'listOrdersAdmin',
  summary: 'Orders of all stores, narrowed and sorted, page by page. A page may be short and still have a next one: one request never looks at more than a bounded number of orders.',
  method: 'GET', path: '/api/admin/orders', who: HQ_ROLES,
  request: z.strictObject({
    ...ordersFilterFields,
    after: z.optional(cursor),
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(DESK_PAGE_MAX)), 100),
  }).check(forwards()),
  response: z.strictObject({
    orders: z.array(orderRow),
    next: z.nullable(z.string()),
    /** How far a short page has looked, for a table sorted by time. */
    searchedTo: z.nullable(instant),
    /** On the first page only. */
    total: z.nullable(ordersTotal),
  }),
  refusals: [],
});
