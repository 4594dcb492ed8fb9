import { describe, expect, test } from '@jest/globals';
import { makeChain } from '../chain/chain.ts';
import { dayOf, startOfDay } from '../days.ts';
import { makeCatalog } from '../goods/catalog.ts';
import { makePriceLists } from '../prices.ts';
import { makeAddresses } from './addresses.ts';
import { makeReceivables, makeReturns } from './debts.ts';
import { makeHistory } from './history.ts';

const today = startOfDay(new Date('2026-11-23T04:00:00Z'));
const chain = makeChain('whole', today);
const { skus } = makeCatalog(1_000);
const orders = makeHistory({ chain, skus, versions: makePriceLists(skus, today), addresses: makeAddresses(chain.stores, chain.users), days: 90, today });
const receivables = [...makeReceivables(orders, today)];

describe('what stores owe', () => {
  test('is issued once for each order that was shipped, and for no other', () => {
    const shipped = orders.filter(({ status }) => status === 'shipped' || status === 'completed');
    expect(receivables.map(({ order }) => order.orderNo)).toEqual(shipped.map(({ orderNo }) => orderNo));
  });

  test('is known up to today and no further', () => {
    expect(receivables.filter(({ settledOn, issuedAt }) => issuedAt >= today.getTime() || (settledOn !== null && settledOn > dayOf(today.getTime())))).toEqual([]);
  });

  test('is overdue in a few per cent, mostly of few stores', () => {
    const overdue = receivables.filter(({ dueOn, settledOn }) => settledOn === null && dueOn < dayOf(today.getTime()));
    expect(overdue.length / receivables.length).toBeGreaterThan(0.005);
    expect(overdue.length / receivables.length).toBeLessThan(0.05);
    const byStore = new Map<string, number>();
    for (const { order } of overdue) byStore.set(order.store.code, (byStore.get(order.store.code) ?? 0) + 1);
    const worst = [...byStore.values()].toSorted((a, b) => b - a).slice(0, 10).reduce((sum, each) => sum + each, 0);
    expect(worst / overdue.length).toBeGreaterThan(0.7);
  });
});

test('about two orders in a hundred come back in part, after they were received', () => {
  const returns = makeReturns(orders, today);
  expect(returns.length / orders.length).toBeGreaterThan(0.01);
  expect(returns.length / orders.length).toBeLessThan(0.03);
  expect(returns.filter(({ order, returnedOn, amountFen }) => order.status !== 'completed' || returnedOn < order.day || amountFen > order.totalFen)).toEqual([]);
});
