import type { Sku } from '../goods/catalog.ts';
import type { PastOrder } from './history.ts';

export interface SkuStat { storeId: string; sku: Sku; boughtTimes: number; lastQty: number; lastOrderedAt: number }

/** What each store bought, as `place_order` would have counted it. Takes orders in the order of time. */
export const makeStats = (orders: Iterable<PastOrder>, skus: readonly Sku[]): SkuStat[] => {
  const stats = new Map<string, SkuStat>();
  for (const { store, lines, placedAt } of orders) {
    for (const { skuIndex, qty } of lines) {
      const key = `${store.code} ${skuIndex}`;
      const boughtTimes = (stats.get(key)?.boughtTimes ?? 0) + 1;
      stats.set(key, { storeId: store.id, sku: skus[skuIndex]!, boughtTimes, lastQty: qty, lastOrderedAt: placedAt });
    }
  }
  return [...stats.values()];
};

/** The last number of each store and day. */
export const makeCounters = (orders: Iterable<PastOrder>): { storeId: string; day: string; last: number }[] => {
  const counters = new Map<string, { storeId: string; day: string; last: number }>();
  for (const { store, day, sequence } of orders) {
    const key = `${store.code} ${day}`;
    counters.set(key, { storeId: store.id, day, last: Math.max(sequence, counters.get(key)?.last ?? 0) });
  }
  return [...counters.values()];
};
