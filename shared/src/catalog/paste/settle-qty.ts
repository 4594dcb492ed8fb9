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

/** What a line says of how many of an offer. */
interface SaidQty {
  /** The numbers that can be the quantity of this offer. */
  readonly meant: readonly Amount[];
  /** All that stand on the line and are not of the goods. */
  readonly written: readonly Amount[];
  /** What a pack is said to hold. */
  readonly perPack: readonly number[];
  /** Why it is asked all the same. */
  readonly doubt: string | null;
}

export const settleQty = (offer: Offer, said: SaidQty): SettledQty => {
  const { meant, written, doubt } = said;
  const choices = distinct([...meant, ...(meant.length > 1 ? [] : written)].flatMap((amount) => choicesOf(offer, amount, said)));
  if (meant.length === 0) return { kind: 'ask', why: written.length === 0 ? '没有写数量' : '没看出哪个是数量', choices };
  if (meant.length > 1) return { kind: 'ask', why: '哪个是数量', choices };
  if (!isOrderable(meant[0]!.value)) return { kind: 'ask', why: `数量 ${meant[0]!.value} 不对`, choices: [] };
  return doubt === null ? settleAmount(offer, meant[0]!, said, choices) : { kind: 'ask', why: doubt, choices };
};

const settleAmount = (offer: Offer, { value, unit }: Amount, said: SaidQty, choices: readonly QtyChoice[]): SettledQty => {
  if (unit === null || isSameUnit(unit, offer.unit)) return { kind: 'known', qty: value, label: `${value} ${offer.unit}` };
  const pack = packsOf(offer, value);
  if (unit === PACK && pack && isOrderable(pack.qty)) {
    return isOurPack(offer, pack, value, said) ? { kind: 'known', ...pack } : { kind: 'ask', why: `我们每包 ${offer.packMultiple} ${offer.unit}，${value} 包是多少${offer.unit}`, choices };
  }
  return { kind: 'ask', why: `这个商品按${offer.unit}卖，${value} ${unit}是多少${offer.unit}`, choices };
};

/** A pack of which the line says another size is another pack; nor is a loose number beside it anything but that or the sum. */
const isOurPack = ({ packMultiple }: Offer, pack: QtyChoice, packs: number, { written, perPack }: SaidQty): boolean =>
  perPack.every((each) => each === packMultiple) && written.every(({ value }) => [packs, packMultiple, pack.qty].includes(value));

const isOrderable = (qty: number): boolean => Number.isInteger(qty) && qty >= 1 && qty <= QTY_MAX;

/** As many of the unit, of the pack that the goods are sold in, or of the pack that the line speaks of. */
const choicesOf = (offer: Offer, { value, unit }: Amount, { perPack }: SaidQty): QtyChoice[] => {
  const pack = unit === null || isSameUnit(unit, offer.unit) ? null : packsOf(offer, value);
  const theirs = unit === null || isSameUnit(unit, offer.unit) ? [] : perPack.map((each) => value * each);
  return [...[value, ...theirs].map((qty) => ({ qty, label: `${qty} ${offer.unit}` })), ...(pack ? [pack] : [])].filter(({ qty }) => isOrderable(qty));
};

const packsOf = ({ packMultiple, unit }: Offer, packs: number): QtyChoice | null =>
  (packMultiple > 1 ? { qty: packs * packMultiple, label: `${packs} ${PACK}（${packs * packMultiple} ${unit}）` } : null);

const distinct = (choices: readonly QtyChoice[]): readonly QtyChoice[] => [...new Map(choices.map((each) => [each.qty, each])).values()];
