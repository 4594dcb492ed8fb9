import { DAY_MS } from '../days.ts';
import type { Sku } from '../goods/catalog.ts';
import { randomFor } from '../random.ts';
import { goodsOnSale, type PastOrder } from './history.ts';

/** As the default rules have it: more than four in five of the SKUs again, within a day. */
const SHARED_MAX = 0.8;

/**
 * The same orders in the same order of time, but who came again within a day wanted something else as well: what looks like
 * a repetition is held, and these were not. Held ones stay as they are.
 */
export const toldApart = (orders: readonly PastOrder[], skus: readonly Sku[]): PastOrder[] => {
  const random = randomFor('told apart');
  const { sellable } = goodsOnSale(skus);
  const recent = new Map<string, PastOrder[]>();
  return orders.map((order) => {
    const before = (recent.get(order.store.code) ?? []).filter(({ placedAt }) => order.placedAt - placedAt <= DAY_MS);
    let apart = order;
    while (!order.heldFor && looksLikeOneOf(apart, before)) apart = withOneMore(apart, random.pick(sellable), skus);
    recent.set(order.store.code, [...before, apart]);
    return apart;
  });
};

const looksLikeOneOf = ({ lines }: PastOrder, before: readonly PastOrder[]): boolean => before.some((other) => {
  const there = new Set(other.lines.map(({ skuIndex }) => skuIndex));
  return lines.filter(({ skuIndex }) => there.has(skuIndex)).length > lines.length * SHARED_MAX;
});

const withOneMore = (order: PastOrder, skuIndex: number, skus: readonly Sku[]): PastOrder => {
  if (order.lines.some((line) => line.skuIndex === skuIndex)) return order;
  const line = { skuIndex, qty: skus[skuIndex]!.minQty, unitFen: order.version.fen[skuIndex]! };
  return { ...order, lines: [...order.lines, line], totalFen: order.totalFen + line.qty * line.unitFen };
};
