import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { cursor, fen, pageLimit, text, uuid } from '../fields.ts';

export const productSummary = z.strictObject({
  productId: uuid,
  name: z.string(),
  brand: z.string(),
  picture: z.string(),
  /** The lowest and highest price among its SKUs on the list in force; null when none is priced. */
  priceFromFen: z.nullable(fen),
  priceToFen: z.nullable(fen),
  unit: z.string(),
  skuCount: z.int(),
  /** Of them, how many can be had: in stock, or made when they are ordered. */
  inStockCount: z.int(),
  madeToOrderCount: z.int(),
  /** How many of this store's orders had it. */
  boughtTimes: z.int(),
  /** The SKU at which the words of the query point best, one in stock if there is: the picker opens on it. */
  matchedSkuId: z.nullable(uuid),
});
export type ProductSummary = z.infer<typeof productSummary>;

export const listProducts = contract({
  name: 'listProducts',
  summary: 'Products by words, spec, SKU code or pinyin initials, what this store buys most first.',
  method: 'GET', path: '/api/catalog/products', who: ['franchisee'],
  request: z.strictObject({
    query: z.optional(text(0, 60)),
    category: z.optional(uuid),
    after: z.optional(cursor),
    limit: pageLimit,
  }),
  response: z.strictObject({ products: z.array(productSummary), next: z.nullable(z.string()) }),
  refusals: [],
});
