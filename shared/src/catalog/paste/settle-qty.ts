import type { Offer } from '../../contracts/catalog/offer.ts';
import { QTY_MAX } from '../../contracts/fields.ts';
import { isSameUnit, PACK } from './units.ts';
import type { Amount } from './words.ts';

/** A quantity that may be meant, in the offer's own unit. */
export interface QtyChoice {
  readonly qty: number;
  /** 200 只, 5 包（500 只）. */
  readonly label: string;
}

export type SettledQty =
  | { readonly kind: 'known'; readonly qty: number; readonly label: string }
  /** Nobody can say: why, and what it may be. Never more numbers than were written, but for packs. */
  | { readonly kind: 'ask'; readonly why: string; readonly choices: readonly QtyChoice[] };

/** `meant`: the numbers that can be the quantity of this offer; `written`: all that stand on the line. */
export const settleQty = (offer: Offer, meant: readonly Amount[], written: readonly Amount[]): SettledQty => {
  const choices = distinct([...meant, ...(meant.length > 1 ? [] : written)].flatMap((amount) => choicesOf(offer, amount)));
  if (meant.length === 0) return { kind: 'ask', why: written.length === 0 ? '没有写数量' : '没看出哪个是数量', choices };
  if (meant.length > 1) return { kind: 'ask', why: '哪个是数量', choices };
  return settleAmount(offer, meant[0]!, choices);
};

const settleAmount = (offer: Offer, { value, unit }: Amount, choices: readonly QtyChoice[]): SettledQty => {
  if (!isOrderable(value)) return { kind: 'ask', why: `数量 ${value} 不对`, choices: [] };
  if (unit === null || isSameUnit(unit, offer.unit)) return { kind: 'known', qty: value, label: `${value} ${offer.unit}` };
  const pack = packsOf(offer, value);
  if (unit === PACK && pack && isOrderable(pack.qty)) return { kind: 'known', ...pack };
  return { kind: 'ask', why: `这个商品按${offer.unit}卖，${value} ${unit}是多少${offer.unit}`, choices };
};

const isOrderable = (qty: number): boolean => Number.isInteger(qty) && qty >= 1 && qty <= QTY_MAX;

/** As many of the unit, or of the pack that the goods are sold in. */
const choicesOf = (offer: Offer, { value, unit }: Amount): QtyChoice[] => {
  const pack = unit === null || isSameUnit(unit, offer.unit) ? null : packsOf(offer, value);
  return [{ qty: value, label: `${value} ${offer.unit}` }, ...(pack ? [pack] : [])].filter(({ qty }) => isOrderable(qty));
};

const packsOf = ({ packMultiple, unit }: Offer, packs: number): QtyChoice | null =>
  (packMultiple > 1 ? { qty: packs * packMultiple, label: `${packs} ${PACK}（${packs * packMultiple} ${unit}）` } : null);

const distinct = (choices: readonly QtyChoice[]): readonly QtyChoice[] => [...new Map(choices.map((each) => [each.qty, each])).values()];
