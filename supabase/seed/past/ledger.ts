import { DAY_MS } from '../days.ts';
import type { Sku } from '../goods/catalog.ts';
import { idOf } from '../ids.ts';
import type { Shelving } from '../stock.ts';
import type { PastOrder } from './history.ts';

export interface Movement {
  warehouseId: string; skuId: string; onHand: number; reserved: number;
  reason: 'opening' | 'received' | 'reserved' | 'released' | 'shipped'; orderId: string | null; by: string | null; at: number;
}

const OPENED_DAYS_BEFORE = 5;

/** What an order did to the stock, by what happened to it. */
const movementsOf = ({ id, store, lines, events, placedBy }: PastOrder, skus: readonly Sku[]): Movement[] =>
  events.flatMap(({ kind, at, by }) => {
    if (kind === 'picking' || kind === 'completed') return [];
    const reason = kind === 'placed' ? 'reserved' as const : kind === 'shipped' ? 'shipped' as const : 'released' as const;
    return lines.map(({ skuIndex, qty }) => ({
      warehouseId: store.warehouseId, skuId: skus[skuIndex]!.id, onHand: reason === 'shipped' ? -qty : 0,
      reserved: reason === 'reserved' ? qty : -qty, reason, orderId: id, by: by ?? placedBy, at,
    }));
  });

/** The ledger that ends at `shelves`: an opening, half-way a delivery, and what the orders moved. In the order of time. */
export const makeLedger = (shelves: readonly Shelving[], orders: readonly PastOrder[], skus: readonly Sku[], days: number, today: Date): Movement[] => {
  const middle = today.getTime() - (days / 2) * DAY_MS;
  const needed = new Map<string, { early: number; late: number }>();
  for (const { store, status, lines, placedAt } of orders) {
    for (const { skuIndex, qty } of status === 'cancelled' ? [] : lines) {
      const key = `${store.warehouseId} ${skuIndex}`;
      const need = needed.get(key) ?? { early: 0, late: 0 };
      need[placedAt < middle ? 'early' : 'late'] += qty;
      needed.set(key, need);
    }
  }
  const by = idOf('user', 'H-warehouse');
  const arrivals = shelves.flatMap(({ warehouseId, skuIndex, available }): Movement[] => {
    const { early = 0, late = 0 } = needed.get(`${warehouseId} ${skuIndex}`) ?? {};
    const arrival = (reason: 'opening' | 'received', onHand: number, at: number): Movement[] =>
      (onHand > 0 ? [{ warehouseId, skuId: skus[skuIndex]!.id, onHand, reserved: 0, reason, orderId: null, by, at }] : []);
    return [...arrival('opening', available + early, today.getTime() - (days + OPENED_DAYS_BEFORE) * DAY_MS), ...arrival('received', late, middle)];
  });
  return [...arrivals, ...orders.flatMap((order) => movementsOf(order, skus))].sort((a, b) => a.at - b.at);
};
