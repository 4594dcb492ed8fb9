import type { CartLine } from './store';
import type { LookedUp } from './lines';

interface Wanted { readonly skuId: string; readonly qty: number }

/**
 * The lines of the order that takes the place of others. What those have reserved is theirs to have again: it counts as
 * available here, as it will when the order is placed.
 */
export const mergedLines = (wanted: readonly Wanted[], reserved: readonly Wanted[], { offers, priceListVersion }: LookedUp): CartLine[] => {
  const theirs = new Map(reserved.map(({ skuId, qty }) => [skuId, qty]));
  const known = new Map(offers.map(({ offer }) => [offer.skuId, offer]));
  return wanted.flatMap(({ skuId, qty }) => {
    const offer = known.get(skuId);
    return offer ? [{ skuId, qty, priceListVersion, offer: { ...offer, available: offer.available + (theirs.get(skuId) ?? 0) } }] : [];
  });
};
