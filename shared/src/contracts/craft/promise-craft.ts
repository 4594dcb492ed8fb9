import * as z from 'zod/mini';
import { offer } from '../catalog/offer.ts';
import { contract } from '../contract.ts';
import { day, quantity, uuid } from '../fields.ts';
import { ORDER_LINES_MAX } from '../orders/order-request.ts';

const leadDays = z.int().check(z.minimum(0));
/** Both null: nobody can say, or not within the 120 days that are planned ahead. */
const part = z.strictObject({ qty: quantity, readyOn: z.nullable(day), leadDays: z.nullable(leadDays) });

export const soonerOption = z.discriminatedUnion('kind', [
  /** So many in time, the rest as an order of its own. */
  z.strictObject({ kind: z.literal('split'), now: part, later: part }),
  /** `readyOn` null: it is in stock. `qty` is what is wanted, in its packs. */
  z.strictObject({ kind: z.literal('otherSpec'), offer, qty: quantity, readyOn: z.nullable(day), leadDays }),
  z.strictObject({ kind: z.literal('stockElsewhere'), warehouseName: z.string(), available: quantity, coversAll: z.boolean() }),
]);
export type Sooner = z.infer<typeof soonerOption>;

export const craftPromise = z.strictObject({
  skuId: uuid,
  /** The Shanghai day at whose end it leaves the craft department. */
  readyOn: z.nullable(day),
  /** Calendar days from today. */
  leadDays: z.nullable(leadDays),
  /** Later than `withinDays`, or not to be promised at all: shown red, with what would make it sooner. */
  isLate: z.boolean(),
  sooner: z.array(soonerOption),
});
export type PromisedSku = z.infer<typeof craftPromise>;

export const promiseCraft = contract({
  name: 'promiseCraft',
  summary: 'When made-to-order goods would be ready if they were ordered now, together, and what would make the late ones sooner. Books nothing.',
  method: 'POST', path: '/api/craft/promise', who: ['franchisee'],
  request: z.strictObject({
    lines: z.array(z.strictObject({ skuId: uuid, qty: quantity })).check(
      z.minLength(1), z.maxLength(ORDER_LINES_MAX),
      z.refine((lines) => new Set(lines.map((line) => line.skuId)).size === lines.length, '同一规格请合并成一行'),
    ),
  }),
  response: z.strictObject({
    /** The Shanghai day on which it was planned. */
    today: day,
    withinDays: leadDays,
    /** Of the lines that are made to order, in their order; others are absent. */
    promises: z.array(craftPromise),
  }),
  refusals: [],
});
