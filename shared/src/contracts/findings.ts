import * as z from 'zod/mini';
import { day, fen, priceListVersion, quantity, uuid } from './fields.ts';

/**
 * What a check or a rule found, with everything the phone needs to offer the next action. `reject` stops the order;
 * `document` stops it until the document is there; `review` lets it be taken, held until a supervisor decides; `warn` goes
 * along with an accepted one.
 */

const severity = z.enum(['reject', 'document', 'review', 'warn']);
const message = z.string();
const skuRef = { skuId: uuid, skuCode: z.string(), name: z.string(), specText: z.string() };

export const substitute = z.strictObject({
  ...skuRef, productId: uuid, available: z.int(), priceFen: fen, unit: z.string(), packMultiple: quantity, minQty: quantity,
});
export type Substitute = z.infer<typeof substitute>;

const priceChange = z.strictObject({ ...skuRef, oldFen: z.nullable(fen), newFen: fen, qty: quantity });
export type PriceChange = z.infer<typeof priceChange>;

const priceChanged = z.strictObject({
  code: z.literal('PRICE_CHANGED'), severity, message,
  /** The version now in force and the total at its prices: what to send when the franchisee accepts. */
  priceListVersion, totalFen: fen, lines: z.array(priceChange),
});

const notPriced = z.strictObject({ code: z.literal('NOT_PRICED'), severity, message, ...skuRef });

const skuNotSellable = z.strictObject({
  code: z.literal('SKU_NOT_SELLABLE'), severity, message, ...skuRef, substitutes: z.array(substitute),
});

const qtyBelowMinimum = z.strictObject({
  code: z.literal('QTY_BELOW_MINIMUM'), severity, message, ...skuRef, minQty: quantity, suggestedQty: quantity,
});

const qtyNotMultiple = z.strictObject({
  code: z.literal('QTY_NOT_MULTIPLE'), severity, message, ...skuRef, packMultiple: quantity, suggestedQty: quantity,
});

const stockShort = z.strictObject({
  code: z.literal('STOCK_SHORT'), severity, message, ...skuRef,
  wanted: quantity, available: z.int(), expectedOn: z.nullable(day), substitutes: z.array(substitute),
});

const addressTooVague = z.strictObject({ code: z.literal('ADDRESS_TOO_VAGUE'), severity, message, level: z.string() });
const addressTextVague = z.strictObject({ code: z.literal('ADDRESS_TEXT_VAGUE'), severity, message, words: z.array(z.string()) });
const addressPinApart = z.strictObject({
  code: z.literal('ADDRESS_PIN_APART'), severity, message, meters: z.int(), maxMeters: z.int(),
});
const addressOutOfRegion = z.strictObject({ code: z.literal('ADDRESS_OUT_OF_REGION'), severity, message, district: z.string() });

export const addressFinding = z.discriminatedUnion('code', [
  addressTooVague, addressTextVague, addressPinApart, addressOutOfRegion,
]);
export type AddressFinding = z.infer<typeof addressFinding>;

/** A comparison of a rule that held (or could not be made): what was compared, as people read it and as it is. */
const heldComparison = z.strictObject({
  fact: z.string(), label: z.string(), op: z.string(),
  /** `¥52,300.00`, `83.3%`, `18 天`; null when the fact is missing. */
  actual: z.nullable(z.string()), limit: z.string(),
  /** `合计 ¥52,300.00，超过 ¥50,000.00`. */
  sentence: z.string(),
  /** Orders that the value comes from. */
  orderNos: z.array(z.string()),
});
export type HeldComparison = z.infer<typeof heldComparison>;

const ofRule = { severity, message, ruleId: uuid, ruleName: z.string(), comparisons: z.array(heldComparison) };
const ruleRejects = z.strictObject({ code: z.literal('RULE_REJECTS'), ...ofRule });
/** `satisfiedBy` names the letter that came along; then the severity is `warn`. */
const letterRequired = z.strictObject({ code: z.literal('LETTER_REQUIRED'), ...ofRule, satisfiedBy: z.nullable(uuid) });
const reviewRequired = z.strictObject({ code: z.literal('REVIEW_REQUIRED'), ...ofRule, hours: z.int() });
const ruleWarns = z.strictObject({ code: z.literal('RULE_WARNS'), ...ofRule, tone: z.enum(['red', 'amber']) });
/** The rule needs facts that nobody has: it is neither true nor false. What would have stopped the order is reviewed by a person. */
const ruleUndecided = z.strictObject({ code: z.literal('RULE_UNDECIDED'), ...ofRule, missing: z.array(z.string()), hours: z.nullable(z.int()) });

export const ruleFinding = z.discriminatedUnion('code', [ruleRejects, letterRequired, reviewRequired, ruleWarns, ruleUndecided]);
export type RuleFinding = z.infer<typeof ruleFinding>;

export const finding = z.discriminatedUnion('code', [
  ruleRejects, letterRequired, reviewRequired, ruleWarns, ruleUndecided,
  priceChanged, notPriced, skuNotSellable, qtyBelowMinimum, qtyNotMultiple, stockShort,
  addressTooVague, addressTextVague, addressPinApart, addressOutOfRegion,
]);
export type Finding = z.infer<typeof finding>;
export type FindingOf<Code extends Finding['code']> = Extract<Finding, { code: Code }>;
