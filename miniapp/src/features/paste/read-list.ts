import { contracts, isBuyable, obtainable, type Offer, type Output, type PastedList } from '@zhundan/shared';
import { fitQty, mostQty } from '../../ui/stepper/fit-qty';

/** One pasted line that names goods, with the quantity that can really be ordered. */
export interface FoundLine {
  readonly offer: Offer;
  /** Null: the list gave none. */
  readonly asked: number | null;
  /** In whole packs, within what is left; 0 when it cannot be had. */
  readonly qty: number;
}

export interface ReadList {
  readonly found: readonly FoundLine[];
  readonly unknown: readonly string[];
  readonly priceListVersion: number;
}

/** Puts what was pasted and what the server knows of it together. Two codes of one SKU become one line. */
export const readList = ({ lines }: PastedList, answer: Output<typeof contracts.lookUpSkus>): ReadList => {
  const byCode = new Map(answer.offers.map(({ matched, offer }) => [matched.toUpperCase(), offer]));
  const bySku = new Map<string, { offer: Offer; asked: number | null }>();
  for (const { code, qty } of lines) {
    const offer = byCode.get(code);
    if (!offer) continue;
    const before = bySku.get(offer.skuId)?.asked ?? null;
    bySku.set(offer.skuId, { offer, asked: before === null ? qty : before + (qty ?? 0) });
  }
  const found = [...bySku.values()].map(({ offer, asked }) => ({ offer, asked, qty: orderableQty(offer, asked ?? 1) }));
  return { found, unknown: answer.unknown, priceListVersion: answer.priceListVersion };
};

const orderableQty = (offer: Offer, wanted: number): number =>
  isBuyable(offer) ? Math.min(fitQty(wanted, offer), mostQty(obtainable(offer), offer)) : 0;

/** What to say about a line whose quantity is not the one that was pasted; null when it is. */
export const whyAdjusted = ({ offer, asked, qty }: FoundLine): string | null => {
  if (qty === 0) return isSoldOut(offer) ? '缺货，没有加入' : '暂停销售，没有加入';
  if (asked === null) return '没有写数量，按起订量';
  if (qty === asked) return null;
  return qty < asked ? `只剩 ${offer.available} ${offer.unit}，已调整` : `整包 ${offer.packMultiple} ${offer.unit}，已调整`;
};

const isSoldOut = ({ sellable, priceFen }: Offer): boolean => sellable && priceFen !== null;
