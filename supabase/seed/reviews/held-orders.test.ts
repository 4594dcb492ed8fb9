import { describe, expect, test } from '@jest/globals';
import { makeChain } from '../chain/chain.ts';
import { startOfDay } from '../days.ts';
import { makeCatalog } from '../goods/catalog.ts';
import { makeAddresses } from '../past/addresses.ts';
import { makeHistory } from '../past/history.ts';
import { makePriceLists } from '../prices.ts';
import { makeHeldOrders } from './held-orders.ts';

const today = startOfDay(new Date('2026-11-23T04:00:00Z'));
const chain = makeChain('whole', today);
const { skus } = makeCatalog(300);
const input = { chain, skus, versions: makePriceLists(skus, today), addresses: makeAddresses(chain.stores, chain.users), days: 90, today };
const before = makeHistory(input);
const held = makeHeldOrders(before, input);

describe('held orders of the past', () => {
  test('continue the numbers of their day, and no store is held twice on one', () => {
    for (const { store, day, sequence } of held) {
      expect(sequence).toBe(before.filter((order) => order.store === store && order.day === day).length + 1);
    }
    expect(new Set(held.map(({ store, day }) => `${store.code} ${day}`)).size).toBe(held.length);
  });

  test('repeat an order of the day in more than four fifths, which the rule itself says', () => {
    for (const { heldFor, lines } of held) {
      const [comparison] = heldFor![0]!.comparisons;
      const other = before.find(({ orderNo }) => orderNo === comparison!.orderNos[0])!;
      const shared = lines.filter(({ skuIndex }) => other.lines.some((line) => line.skuIndex === skuIndex)).length;
      expect(shared * 10).toBeGreaterThan(lines.length * 8);
    }
  });

  test('wait, were asked about, or ended in every way there is', () => {
    expect(held.filter(({ status }) => status === 'held')).toHaveLength(5);
    expect(new Set(held.map(({ review }) => review.state))).toEqual(new Set(['waiting', 'asked', 'approved', 'rejected', 'withdrawn', 'released']));
    for (const { review, status } of held.filter((each) => each.status === 'held')) {
      expect([status, review.releaseAt > today.getTime(), review.decidedAt]).toEqual(['held', true, null]);
    }
  });
});
