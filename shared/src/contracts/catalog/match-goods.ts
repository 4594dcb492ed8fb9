import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { priceListVersion, text } from '../fields.ts';
import { offer } from './offer.ts';

/** As many lines as are answered well within the time that a statement has, even if none of them is of ours; each as long as people write them. */
export const MATCH_LINES_MAX = 50, MATCH_LINE_CHARS_MAX = 120;
/** What a person can choose between at a glance. */
export const MATCH_OFFERS_MAX = 6;

export const goodsMatch = z.strictObject({
  /** The line, as it was sent. */
  said: z.string(),
  /** found: one SKU, and only one, is all that was said. choose: several are, or none is quite. unknown: nothing comes near. */
  kind: z.enum(['found', 'choose', 'unknown']),
  /** Best first: one when found, none when unknown. */
  offers: z.array(offer).check(z.maxLength(MATCH_OFFERS_MAX)),
  /** What was said that no SKU of these products is, in canonical form. */
  missing: z.array(z.string()),
});
export type GoodsMatch = z.infer<typeof goodsMatch>;

export const matchGoods = contract({
  name: 'matchGoods',
  summary: 'What each of some lines means: a SKU code, a barcode, or a name with its specs in any order. Nothing is guessed.',
  method: 'POST', path: '/api/catalog/match', who: ['franchisee'],
  request: z.strictObject({ lines: z.array(text(1, MATCH_LINE_CHARS_MAX)).check(z.minLength(1), z.maxLength(MATCH_LINES_MAX)) }),
  response: z.strictObject({
    priceListVersion,
    stockVersion: z.string(),
    /** One for each line, in its order. */
    matches: z.array(goodsMatch),
  }),
  refusals: [],
});
