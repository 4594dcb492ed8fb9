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

/** A held order has its stock as a placed one does; being let through changes nothing. */
const MOVES: Partial<Record<PastOrder['events'][number]['kind'], 'reserved' | 'shipped' | 'released'>> =
  { held: 'reserved', placed: 'reserved', shipped: 'shipped', cancelled: 'released', rejected: 'released', released: 'released' };

/** What an order did to the stock, by what happened to it. */
const movementsOf = ({ id, store, lines, events, placedBy }: PastOrder, skus: readonly Sku[]): Movement[] =>
  events.flatMap(({ kind, at, by }) => {
    const reason = MOVES[kind];
    if (!reason) return [];
    // What is made to order is planned, not taken from the shelf.
    return lines.filter(({ skuIndex }) => !skus[skuIndex]!.craft).map(({ skuIndex, qty }) => ({
      warehouseId: store.warehouseId, skuId: skus[skuIndex]!.id, onHand: reason === 'shipped' ? -qty : 0,
      reserved: reason === 'reserved' ? qty : -qty, reason, orderId: id, by: by ?? placedBy, at,
    }));
  });

const needsOf = (orders: Iterable<PastOrder>, middle: number): Map<string, { early: number; late: number }> => {
  const needs = new Map<string, { early: number; late: number }>();
  for (const { store, status, lines, placedAt } of orders) {
    for (const { skuIndex, qty } of status === 'cancelled' || status === 'rejected' ? [] : lines) {
      const key = `${store.warehouseId} ${skuIndex}`;
      const need = needs.get(key) ?? { early: 0, late: 0 };
      need[placedAt < middle ? 'early' : 'late'] += qty;
      needs.set(key, need);
    }
  }
  return needs;
};

export interface LedgerInput { shelves: readonly Shelving[]; orders: Iterable<PastOrder>; skus: readonly Sku[]; days: number; today: Date }

interface Arrival { warehouseId: string; skuId: string; available: number; early: number; late: number }

/** What has to come in, so that `available` is left after all that went out. */
const arrivalsOf = ({ shelves, orders, skus, days, today }: LedgerInput): Arrival[] => {
  const needs = needsOf(orders, middleOf({ days, today }));
  return shelves.map(({ warehouseId, skuIndex, available }) =>
    ({ warehouseId, skuId: skus[skuIndex]!.id, available, early: 0, late: 0, ...needs.get(`${warehouseId} ${skuIndex}`) }));
};

const middleOf = ({ days, today }: Pick<LedgerInput, 'days' | 'today'>): number => today.getTime() - (days / 2) * DAY_MS;
const openedAt = ({ days, today }: Pick<LedgerInput, 'days' | 'today'>): number => today.getTime() - (days + OPENED_DAYS_BEFORE) * DAY_MS;

const arrival = (reason: 'opening' | 'received', { warehouseId, skuId }: Arrival, onHand: number, at: number): Movement[] =>
  (onHand > 0 ? [{ warehouseId, skuId, onHand, reserved: 0, reason, orderId: null, by: idOf('user', 'H-warehouse'), at }] : []);

/** The ledger that ends at `shelves`: an opening, half-way a delivery, and what the orders moved. In the order of time. */
export const makeLedger = (input: LedgerInput): Movement[] => {
  const arrivals = arrivalsOf(input).flatMap((each) => [
    ...arrival('opening', each, each.available + each.early, openedAt(input)), ...arrival('received', each, each.late, middleOf(input)),
  ]);
  return [...arrivals, ...[...input.orders].flatMap((order) => movementsOf(order, input.skus))].sort((a, b) => a.at - b.at);
};

/** The same for a bulk, written while it is made: all arrivals, then order by order, so that stock never falls short. */
export function* bulkLedger(input: LedgerInput): Generator<Movement> {
  for (const each of arrivalsOf(input)) yield* arrival('opening', each, each.available + each.early + each.late, openedAt(input));
  for (const order of input.orders) yield* movementsOf(order, input.skus);
}
