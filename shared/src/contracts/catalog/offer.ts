import * as z from 'zod/mini';
import { day, fen, quantity, uuid } from '../fields.ts';

/** One SKU as this store may buy it now: its spec, its price on the list in force, what is left of it. */
export const offer = z.strictObject({
  skuId: uuid,
  skuCode: z.string(),
  productId: uuid,
  name: z.string(),
  specText: z.string(),
  picture: z.string(),
  unit: z.string(),
  packMultiple: quantity,
  minQty: quantity,
  /** Null: not on this channel's price list, so it cannot be ordered. */
  priceFen: z.nullable(fen),
  available: z.int(),
  /** When more is expected, Shanghai day; null when nobody knows. */
  expectedOn: z.nullable(day),
  sellable: z.boolean(),
  /** Planned by the craft department: promiseCraft says when it is ready, and stock does not hold it back. */
  madeToOrder: z.boolean(),
});
export type Offer = z.infer<typeof offer>;
