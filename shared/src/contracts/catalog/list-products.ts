import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { cursor, fen, pageLimit, text, uuid } from '../fields.ts';
import { offer } from './offer.ts';

/** How many of the nearest are offered when no SKU is all that was asked for. */
export const NEAREST_MAX = 3;

export const productSummary = z.strictObject({
  productId: uuid,
  name: z.string(),
  brand: z.string(),
  picture: z.string(),
  /** The lowest and highest price on the list in force among the SKUs counted below; null when none is priced. */
  priceFromFen: z.nullable(fen),
  priceToFen: z.nullable(fen),
  unit: z.string(),
  /** Those that are all that was asked for; all of them, when nothing was asked for or none is. */
  skuCount: z.int(),
  /** Of them, how many can be had: in stock, or made when they are ordered. */
  inStockCount: z.int(),
  madeToOrderCount: z.int(),
  /** How many of this store's orders had it. */
  boughtTimes: z.int(),
  /** True: some of its SKUs are not what was asked for, and left out of the count. */
  isNarrowed: z.boolean(),
  /** The only SKU that is all that was asked for: the picker opens on it. Null where there are two: nobody has chosen yet. */
  matched: z.nullable(offer),
  /** When no SKU is all of it: what was asked for that tells them apart, of that what none of them is, and the nearest, best first. */
  asked: z.array(z.string()),
  missing: z.array(z.string()),
  nearest: z.array(offer).check(z.maxLength(NEAREST_MAX)),
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
