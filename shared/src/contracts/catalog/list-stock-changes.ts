import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { day, uuid } from '../fields.ts';

export const STOCK_CHANGES_MAX = 500;

export const listStockChanges = contract({
  name: 'listStockChanges',
  summary: 'What changed in the stock that serves this store since a version; empty when nothing did. Keeps open pages live.',
  method: 'GET', path: '/api/catalog/stock', who: ['franchisee'],
  request: z.strictObject({ since: z.optional(z.string().check(z.regex(/^\d{1,19}$/))) }),
  response: z.strictObject({
    version: z.string(),
    /** True: too much changed to list; read the page again. */
    reset: z.boolean(),
    changes: z.array(z.strictObject({ skuId: uuid, available: z.int(), expectedOn: z.nullable(day) })),
  }),
  refusals: [],
});
