import * as z from 'zod/mini';
import { orderNo } from '../../orders/read-order-no.ts';
import { finding } from '../findings.ts';
import { day, fen, lines, priceListVersion, quantity, requestId, uuid } from '../fields.ts';

export const ORDER_LINES_MAX = 200, REPLACES_MAX = 2;

/** There is no price in it: the list in force decides. What was shown comes along, so that a change is noticed. */
export const orderRequest = z.strictObject({
  requestId,
  addressId: uuid,
  lines: z.array(z.strictObject({ skuId: uuid, qty: quantity })).check(
    z.minLength(1),
    z.maxLength(ORDER_LINES_MAX),
    z.refine((lines) => new Set(lines.map((line) => line.skuId)).size === lines.length, '同一规格请合并成一行'),
  ),
  expectedTotalFen: fen,
  priceListVersion,
  note: z.optional(lines(0, 200)),
  /** Earlier orders of the store that this one takes the place of: they end as it begins. Only what the warehouse has not begun. */
  replaces: z.optional(z.array(orderNo).check(
    z.minLength(1),
    z.maxLength(REPLACES_MAX),
    z.refine((orderNos) => new Set(orderNos).size === orderNos.length, '同一订单只能合并一次'),
  )),
});
export type OrderRequest = z.infer<typeof orderRequest>;

/** When made-to-order goods will be ready; null where nobody can say. */
export const craftPromise = z.strictObject({ skuId: uuid, readyOn: z.nullable(day), leadDays: z.nullable(z.int()) });

/** What the three hard checks and the rules of headquarters may refuse with. */
export const ORDER_REFUSALS = [
  'PRICE_CHANGED', 'NOT_PRICED', 'SKU_NOT_SELLABLE', 'QTY_BELOW_MINIMUM', 'QTY_NOT_MULTIPLE', 'STOCK_SHORT',
  'ADDRESS_UNKNOWN', 'ADDRESS_TOO_VAGUE', 'ADDRESS_TEXT_VAGUE', 'ADDRESS_PIN_APART', 'ADDRESS_OUT_OF_REGION',
  'STORE_CLOSED', 'ORDER_TOO_LARGE', 'RULE_REJECTS', 'LETTER_REQUIRED', 'ORDER_NOT_MERGEABLE',
] as const;

/** `details` of a refused order: every finding, so that one screen can mend them all. */
export const orderRefusalDetails = z.strictObject({ findings: z.array(finding) });
