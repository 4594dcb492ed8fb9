import { beforeAll, describe, expect, test } from '@jest/globals';
import { isOrderNo } from '@zhundan/shared';
import { makeChain } from '../chain/chain.ts';
import { DAY_MS, startOfDay } from '../days.ts';
import { makeCatalog } from '../goods/catalog.ts';
import { inForce, makePriceLists } from '../prices.ts';
import { makeShelves } from '../stock.ts';
import { makeAddresses } from './addresses.ts';
import { makeAttempts } from './attempts.ts';
import { makeBulk } from './bulk.ts';
import { makeHistory, type PastInput, type PastOrder } from './history.ts';
import { makeBulkJudge } from './judge.ts';
import { makeLedger } from './ledger.ts';
import { makeCounters, makeStats } from './stats.ts';

const today = startOfDay(new Date('2026-11-23T04:00:00Z'));
const days = 90;

const inputFor = (): PastInput => {
  const chain = makeChain('whole', today);
  const { skus } = makeCatalog(1_000);
  return { chain, skus, versions: makePriceLists(skus, today), addresses: makeAddresses(chain.stores, chain.users), days, today };
};

let input: PastInput;
let orders: PastOrder[];
beforeAll(() => {
  input = inputFor();
  orders = makeHistory(input);
});

describe('the past', () => {
  test('is the same whenever it is made', () => {
    expect(JSON.stringify(makeHistory(inputFor()).slice(0, 500))).toBe(JSON.stringify(orders.slice(0, 500)));
  });

  test('has about 210 orders a day, of which about three in a hundred were cancelled', () => {
    const cancelled = orders.filter(({ status }) => status === 'cancelled').length;
    expect(orders.length / days).toBeGreaterThan(180);
    expect(orders.length / days).toBeLessThan(240);
    expect(cancelled / orders.length).toBeGreaterThan(0.02);
    expect(cancelled / orders.length).toBeLessThan(0.04);
  });

  test('ends before today', () => {
    expect(orders.filter(({ placedAt, events }) => placedAt >= today.getTime() || events.some(({ at }) => at >= today.getTime()))).toEqual([]);
  });

  test('numbers the orders of a store and day without gaps, in the order of time', () => {
    const last = new Map<string, number>();
    const wrong = orders.filter(({ store, day, sequence, orderNo }) => {
      const expected = (last.get(store.code + day) ?? 0) + 1;
      last.set(store.code + day, sequence);
      return sequence !== expected || !isOrderNo(orderNo);
    });
    expect(wrong).toEqual([]);
    expect(makeCounters(orders).map((each) => each.last).toSorted()).toEqual([...last.values()].toSorted());
  });

  test('pays the prices of its time for whole packs of what is on sale', () => {
    const isRight = (version: PastOrder['version']) => ({ skuIndex, qty, unitFen }: PastOrder['lines'][number]) => {
      const { packMultiple, minQty, isSellable } = input.skus[skuIndex]!;
      return isSellable && unitFen === version.fen[skuIndex] && qty % packMultiple === 0 && qty >= minQty;
    };
    const wrong = orders.filter(({ store, placedAt, lines, version, totalFen }) => !lines.every(isRight(version))
      || version !== inForce(input.versions, store.channel, placedAt)
      || totalFen !== lines.reduce((total, { qty, unitFen }) => total + qty * unitFen, 0));
    expect(wrong).toEqual([]);
  });

  test('leaves in the warehouse only what was ordered in the last days', () => {
    const old = orders.filter(({ status, placedAt }) => (status === 'placed' || status === 'picking') && placedAt < today.getTime() - 2 * DAY_MS);
    expect(old).toEqual([]);
  });

  test('shows habits: what a store buys most it bought many times', () => {
    const stats = makeStats(orders, input.skus);
    for (const { id } of input.chain.stores) {
      expect(Math.max(...stats.filter(({ storeId }) => storeId === id).map(({ boughtTimes }) => boughtTimes))).toBeGreaterThan(10);
    }
  });

  test('has an accepted attempt for each order and a refused one before some', () => {
    const attempts = [...makeAttempts(orders, input.skus, makeBulkJudge({ catalog: makeCatalog(1_000), schedule: { days: [], downtimes: [], bookings: [] } }))];
    const accepted = attempts.filter(({ isAccepted }) => isAccepted);
    expect(accepted.map(({ order }) => order.orderNo)).toEqual(orders.map(({ orderNo }) => orderNo));
    const refused = attempts.filter(({ isAccepted }) => !isAccepted);
    expect(refused.length / attempts.length).toBeGreaterThan(0.05);
    expect(refused.filter(({ codes }) => codes.length === 0)).toEqual([]);
  });
});

test('the ledger ends with what is on the shelf, and reserves what is still open', () => {
  const shelves = makeShelves(input.chain.warehouses.map(({ id }) => id), input.skus, today);
  const levels = new Map<string, { onHand: number; reserved: number }>();
  for (const { warehouseId, skuId, onHand, reserved } of makeLedger({ ...input, shelves, orders })) {
    const level = levels.get(warehouseId + skuId) ?? { onHand: 0, reserved: 0 };
    levels.set(warehouseId + skuId, { onHand: level.onHand + onHand, reserved: level.reserved + reserved });
  }
  const open = new Map<string, number>();
  for (const { store, lines } of orders.filter(({ status }) => status === 'placed' || status === 'picking')) {
    for (const { skuIndex, qty } of lines) open.set(`${store.warehouseId}${skuIndex}`, qty + (open.get(`${store.warehouseId}${skuIndex}`) ?? 0));
  }
  const wrong = shelves.filter(({ warehouseId, skuIndex, available }) => {
    const { onHand, reserved } = levels.get(warehouseId + input.skus[skuIndex]!.id) ?? { onHand: 0, reserved: 0 };
    return reserved !== (open.get(`${warehouseId}${skuIndex}`) ?? 0) || onHand - reserved !== available;
  });
  expect(wrong).toEqual([]);
});

test('a bulk has exactly as many orders, each with its own id and number, without gaps', () => {
  const bulk = [...makeBulk(10_000, { ...input, days: 30 })];
  expect([bulk.length, new Set(bulk.map(({ id }) => id)).size, new Set(bulk.map(({ orderNo }) => orderNo)).size]).toEqual([10_000, 10_000, 10_000]);
  expect(makeCounters(bulk).reduce((sum, { last }) => sum + last, 0)).toBe(10_000);
  expect(bulk.filter(({ orderNo, placedAt }) => !isOrderNo(orderNo) || placedAt >= today.getTime())).toEqual([]);
});
