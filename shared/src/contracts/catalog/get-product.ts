import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { day, fen, priceListVersion, quantity, uuid } from '../fields.ts';

/** A position of `specValues` answers the axis at the same position. */
export const skuOfProduct = z.strictObject({
  skuId: uuid,
  skuCode: z.string(),
  specValues: z.array(z.string()),
  priceFen: z.nullable(fen),
  packMultiple: quantity,
  minQty: quantity,
  available: z.int(),
  expectedOn: z.nullable(day),
  sellable: z.boolean(),
  madeToOrder: z.boolean(),
});
export type SkuOfProduct = z.infer<typeof skuOfProduct>;

export const productDetail = z.strictObject({
  productId: uuid,
  name: z.string(),
  brand: z.string(),
  picture: z.string(),
  description: z.string(),
  unit: z.string(),
  axes: z.array(z.strictObject({ name: z.string(), values: z.array(z.string()) })),
  skus: z.array(skuOfProduct),
  priceListVersion,
  /** Where to continue `GET /api/catalog/stock?since=`. */
  stockVersion: z.string(),
});
export type ProductDetail = z.infer<typeof productDetail>;

export const getProduct = contract({
  name: 'getProduct',
  summary: 'One product with its axes and every SKU, priced and counted for this store.',
  method: 'GET', path: '/api/catalog/products/{productId}', who: ['franchisee'],
  request: z.strictObject({ productId: uuid }),
  response: productDetail,
  refusals: ['NOT_FOUND'],
});
