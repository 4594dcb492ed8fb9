import type { CartLine } from './store';
import type { LookedUp } from './lines';

/**
 * The lines of the order that takes the place of others. What those have reserved is theirs to have again: it counts as
 * available here, as it will when the order is placed.
 */
export const mergedLines = (wanted: readonly { readonly skuId: string; readonly qty: number }[], { offers, priceListVersion }: LookedUp): CartLine[] => {
  const known = new Map(offers.map(({ offer }) => [offer.skuId, offer]));
  return wanted.flatMap(({ skuId, qty }) => {
    const offer = known.get(skuId);
    return offer ? [{ skuId, qty, priceListVersion, offer: { ...offer, available: offer.available + qty } }] : [];
  });
};
