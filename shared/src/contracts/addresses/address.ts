import * as z from 'zod/mini';
import { gcj02Point, instant, mobile, personName, text, uuid } from '../fields.ts';

/** What a person gives for a delivery address: text and pin are judged together, never alone. */
export const addressInput = {
  contactName: personName(1, 20),
  phone: mobile,
  /** Street and number, or the name of the place, as picked from tips or typed: 越城区人民中路235号. */
  text: text(2, 100),
  /** What stands on the door: 3幢201室, 2号仓库. May be empty when the text says it all. */
  door: text(0, 40),
  pin: gcj02Point,
};

export const address = z.strictObject({
  addressId: uuid,
  contactName: z.string(),
  phone: z.string(),
  text: z.string(),
  door: z.string(),
  pin: gcj02Point,
  /** AMap's word for how fine the text is: 门牌号, 兴趣点 … */
  level: z.string(),
  district: z.string(),
  isDefault: z.boolean(),
  verifiedAt: instant,
});
export type Address = z.infer<typeof address>;

/** What the judgement of an address may refuse with. */
export const ADDRESS_REFUSALS = [
  'ADDRESS_TOO_VAGUE', 'ADDRESS_TEXT_VAGUE', 'ADDRESS_PIN_APART', 'ADDRESS_OUT_OF_REGION', 'MAP_UNAVAILABLE',
] as const;
