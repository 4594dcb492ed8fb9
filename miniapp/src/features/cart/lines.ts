import { type contracts, fitQty, fittedQty, isBuyable, mostQty, multiply, obtainable, type Offer, type Output, sum, whyNotBuyable } from '@zhundan/shared';
import type { CartLine } from './store';

/** What the cart page knows and does, as pure functions over its lines. */

export type LookedUp = Output<typeof contracts.lookUpSkus>;

/** What keeps a line from being ordered as it stands. */
export type Trouble =
  | { readonly kind: 'notSellable' | 'notPriced' }
  | { readonly kind: 'outOfStock'; readonly expectedOn: string | null }
  | { readonly kind: 'short'; readonly mostQty: number; readonly expectedOn: string | null }
  /** `why`: 起订 5 把, 整包 100 只. */
  | { readonly kind: 'unfit'; readonly suggestedQty: number; readonly why: string };

export const troubleOf = ({ offer, qty }: CartLine): Trouble | null => {
  const { expectedOn } = offer;
  const gone = whyNotBuyable(offer);
  if (gone) return gone === 'outOfStock' ? { kind: gone, expectedOn } : { kind: gone };
  const most = obtainable(offer);
  if (qty > most) return { kind: 'short', mostQty: mostQty(most, offer), expectedOn };
  const { qty: suggestedQty, why } = fittedQty(qty, { ...offer, available: most });
  return why === null ? null : { kind: 'unfit', suggestedQty, why };
};

/** Lines that cannot be had at all stay in the cart and out of the order. */
export const isOrderable = (line: CartLine): boolean => isBuyable(line.offer);

/** At the prices that are shown. */
export const totalOf = (lines: readonly CartLine[]): number =>
  sum(lines.map((line) => multiply(line.offer.priceFen ?? 0, line.qty)));

export const amountOf = (line: CartLine): number | null =>
  line.offer.priceFen === null ? null : multiply(line.offer.priceFen, line.qty);

/**
 * The lines with today's stock, packs and names. A price that was shown stays until the person accepts the new one: no
 * total changes behind anybody's back.
 */
export const broughtUpToDate = (lines: readonly CartLine[], answer: LookedUp): readonly CartLine[] => {
  const latest = new Map(answer.offers.map(({ offer }) => [offer.skuId, offer]));
  const unknown = new Set(answer.unknown);
  return lines.map((line) => {
    if (unknown.has(line.skuId)) return { ...line, offer: { ...line.offer, sellable: false } };
    const offer = latest.get(line.skuId);
    if (!offer) return line;
    if (!hasNewPrice(line, offer)) return { ...line, offer, priceListVersion: answer.priceListVersion };
    return { ...line, offer: { ...offer, priceFen: line.offer.priceFen } };
  });
};

const hasNewPrice = (line: CartLine, latest: Offer): boolean =>
  line.offer.priceFen !== null && latest.priceFen !== null && line.offer.priceFen !== latest.priceFen;

/** New prices by SKU, for the lines that show an old one. */
export const newPrices = (lines: readonly CartLine[], answer: LookedUp | undefined): ReadonlyMap<string, number> => {
  const prices = new Map<string, number>();
  const latest = new Map(answer?.offers.map(({ offer }) => [offer.skuId, offer]));
  for (const line of lines) {
    const offer = latest.get(line.skuId);
    if (offer?.priceFen != null && hasNewPrice(line, offer)) prices.set(line.skuId, offer.priceFen);
  }
  return prices;
};

/** The person has seen the new prices and takes them; all lines then stand on that version. */
export const withPrices = (lines: readonly CartLine[], prices: ReadonlyMap<string, number>, priceListVersion: number): readonly CartLine[] =>
  lines.map((line) => ({ ...line, priceListVersion, offer: { ...line.offer, priceFen: prices.get(line.skuId) ?? line.offer.priceFen } }));

/** A removed line, back where it stood. */
export const withLineBack = (lines: readonly CartLine[], line: CartLine, index: number): readonly CartLine[] =>
  lines.some((each) => each.skuId === line.skuId) ? lines : [...lines.slice(0, index), line, ...lines.slice(index)];

/** One SKU in place of another; merged when the other one is in the cart already. */
export const withSwap = (lines: readonly CartLine[], skuId: string, by: Pick<Offer, 'skuId' | 'available' | 'packMultiple' | 'minQty'> & Partial<Offer>): readonly CartLine[] => {
  const old = lines.find((line) => line.skuId === skuId);
  if (!old) return lines;
  const there = lines.find((line) => line.skuId === by.skuId)?.qty ?? 0;
  const qty = Math.min(fitQty(old.qty + there, by), mostQty(obtainable(by), by)) || fitQty(1, by);
  const offer: Offer = { ...old.offer, expectedOn: null, sellable: true, madeToOrder: false, ...by };
  const swapped: CartLine = { ...old, skuId: by.skuId, qty, offer };
  return lines.flatMap((line) => (line.skuId === skuId ? [swapped] : line.skuId === by.skuId ? [] : [line]));
};

/** An earlier order's goods, put in once: what is there already is raised to that quantity, never doubled by a second tap. */
export const withReorder = (
  lines: readonly CartLine[], again: readonly { readonly offer: Offer; readonly qty: number }[], priceListVersion: number,
): readonly CartLine[] => {
  const wanted = new Map(again.map(({ offer, qty }) => [offer.skuId, fitQty(qty, offer)]));
  const kept = lines.map((line) => ({ ...line, qty: Math.max(line.qty, wanted.get(line.skuId) ?? 0) }));
  const there = new Set(lines.map((line) => line.skuId));
  const added = again.filter(({ offer }) => !there.has(offer.skuId))
    .map(({ offer }) => ({ skuId: offer.skuId, qty: wanted.get(offer.skuId)!, offer, priceListVersion }));
  return [...kept, ...added];
};
