import { cleanLines, multiply, type Offer, type OrderRequest, sum } from '@zhundan/shared';

/** A line as it will be ordered, with what the person was shown. */
export interface CheckoutLine {
  readonly skuId: string;
  readonly qty: number;
  readonly offer: Offer;
  readonly priceListVersion: number;
}

/** An order but for its id. */
export type Draft = Omit<OrderRequest, 'requestId'>;

export const totalOf = (lines: readonly CheckoutLine[]): number =>
  sum(lines.map((line) => multiply(line.offer.priceFen ?? 0, line.qty)));

/** The draft of what is on screen; the oldest price list among the lines goes along, so that every change is noticed. */
export const draftOf = (lines: readonly CheckoutLine[], addressId: string, note = '', replaces: readonly string[] = []): Draft => ({
  addressId,
  lines: lines.map(({ skuId, qty }) => ({ skuId, qty })),
  expectedTotalFen: totalOf(lines),
  priceListVersion: Math.min(...lines.map((line) => line.priceListVersion)),
  ...(cleanLines(note) ? { note: cleanLines(note) } : {}),
  ...(replaces.length > 0 ? { replaces: [...replaces] } : {}),
});
