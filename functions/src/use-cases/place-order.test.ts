import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type contracts, type Input, NO_RULES, type OrderFacts } from '@zhundan/shared';
import type { Actor } from '../actor.ts';
import { hashOfRequest } from './body-hash.ts';
import { checkOrder } from './check-order.ts';
import { placeOrder } from './place-order.ts';
import type { FactsOfRequest, Orders, RefusedOrder, WriteOrderOutcome } from './ports/orders.ts';

const SKU = '6f4b7c54-0000-4000-8000-000000000001';
const actor: Actor = { userId: 'u', role: 'franchisee', storeId: 's' };
const input: Input<typeof contracts.placeOrder> = {
  requestId: '6f4b7c54-0000-4000-8000-0000000000ff', addressId: '6f4b7c54-0000-4000-8000-0000000000aa',
  lines: [{ skuId: SKU, qty: 200 }], expectedTotalFen: 9_000, priceListVersion: 7,
};

const line: OrderFacts['lines'][number] = {
  skuId: SKU, skuCode: 'LJ-M8-30-304', productId: '6f4b7c54-0000-4000-8000-0000000000bb', name: '外六角螺栓', specText: 'M8×30 304',
  specValues: ['M8×30', '304'], unit: '个', packMultiple: 100, minQty: 100, sellable: true, priceFen: 45, shownPriceFen: 45,
  qty: 200, available: 1_000, expectedOn: null, categoryIds: [], craft: null,
};
const goodFacts: FactsOfRequest = {
  at: '2026-11-23T02:00:00.000Z', storeActive: true, priceListVersion: 7, previous: null, deliveryAdcodes: ['330602'], siblings: [], lines: [line],
  store: { channel: 'tier_a', region: '330602', firstOrderOn: '2025-11-23', openReceivablesFen: 0, overdueReceivablesFen: 0, recentOrders: [] },
  addressIsNew: false, storeOrderChanges: 0, basketHash: null, letters: [], craft: null, ruleSet: NO_RULES, isMergeable: true,
  address: {
    text: '越城区人民中路235号', door: '', level: '门牌号', adcode: '330602', district: '越城区', placeName: '',
    pin: { lng: 120.58, lat: 30 }, geocoded: { lng: 120.58, lat: 30 },
  },
};
const placed: WriteOrderOutcome = { outcome: 'placed', orderNo: 'F001-261123-001-0', status: 'placed', totalFen: 9_000, findings: [], promises: [] };

/** Counts trips, and answers each with the next of what it was given. */
const database = (facts: FactsOfRequest[], outcomes: WriteOrderOutcome[]) => {
  const trips: string[] = [];
  const next = <Each>(list: Each[]): Each => (list.length > 1 ? list.shift()! : list[0]!);
  const orders = {
    facts: jest.fn(async () => { trips.push('facts'); return next(facts); }),
    place: jest.fn<Orders['place']>(async () => { trips.push('place'); return next(outcomes); }),
    refuse: jest.fn(async ({ outcome }: RefusedOrder) => { trips.push('refuse'); return outcome as WriteOrderOutcome; }),
  };
  return { trips, orders: orders as typeof orders & Orders };
};

let db: ReturnType<typeof database>;
const place = () => placeOrder(db, { actor, input });

describe('an order without fault', () => {
  beforeEach(() => { db = database([goodFacts], [placed]); });

  test('takes two trips to the database', async () => {
    expect(await place()).toEqual({ orderNo: 'F001-261123-001-0', status: 'placed', totalFen: 9_000, findings: [], promises: [] });
    expect(db.trips).toEqual(['facts', 'place']);
  });

  test('is written at the version and total that it was judged on', async () => {
    await place();
    expect(db.orders.place.mock.lastCall![0]).toMatchObject({ priceListVersion: 7, totalFen: 9_000, userId: 'u', storeId: 's', findings: [] });
  });
});

test('a refused order takes two trips as well, and keeps its findings', async () => {
  db = database([{ ...goodFacts, lines: [{ ...line, available: 100 }] }], []);
  expect(await place()).toMatchObject({ refused: 'STOCK_SHORT', details: { findings: [{ code: 'STOCK_SHORT', available: 100 }] } });
  expect(db.trips).toEqual(['facts', 'refuse']);
});

test('a line that fell short under the lock is refused with what was left there', async () => {
  db = database([goodFacts, { ...goodFacts, lines: [{ ...line, available: 37, expectedOn: '2026-12-05' }] }], [{ outcome: 'judge_again' }]);
  expect(await place()).toMatchObject({
    refused: 'STOCK_SHORT', details: { findings: [{ skuCode: 'LJ-M8-30-304', wanted: 200, available: 37, expectedOn: '2026-12-05' }] },
  });
});

describe('a request id that was seen before', () => {
  const bodyHash = hashOfRequest('s', input);
  const seen = (previous: FactsOfRequest['previous']) => { db = database([{ ...goodFacts, previous }], []); };

  test('with the same body gets the first answer and writes nothing', async () => {
    seen({ operation: 'placeOrder', bodyHash, outcome: placed });
    expect(await place()).toEqual({ orderNo: 'F001-261123-001-0', status: 'placed', totalFen: 9_000, findings: [], promises: [] });
    expect(db.trips).toEqual(['facts']);
  });

  test.each([['with another body', 'placeOrder', 'other'], ['for another operation', 'cancelOrder', bodyHash]])('%s is refused', async (_, operation, hash) => {
    seen({ operation, bodyHash: hash, outcome: placed });
    expect(await place()).toEqual({ refused: 'REQUEST_ID_REUSED' });
  });

  test('only when it comes to writing is answered just so', async () => {
    db = database([goodFacts], [{ outcome: 'repeated', first: placed as never }]);
    expect(await place()).toMatchObject({ orderNo: 'F001-261123-001-0' });
    db = database([goodFacts], [{ outcome: 'reused' }]);
    expect(await place()).toEqual({ refused: 'REQUEST_ID_REUSED' });
  });
});

describe('an order overtaken by a change', () => {
  test('is judged again on what is true now', async () => {
    db = database([goodFacts, { ...goodFacts, priceListVersion: 8, lines: [{ ...line, priceFen: 50 }] }], [{ outcome: 'judge_again' }]);
    expect(await place()).toMatchObject({ refused: 'PRICE_CHANGED' });
    expect(db.trips).toEqual(['facts', 'place', 'facts', 'refuse']);
  });

  test('five times is asked to come back', async () => {
    db = database([goodFacts], [{ outcome: 'judge_again' }]);
    expect(await place()).toEqual({ refused: 'SERVICE_UNAVAILABLE' });
    expect(db.trips).toHaveLength(10);
  });
});

describe('checking', () => {
  const check = (facts: FactsOfRequest) => checkOrder(database([facts], []), { actor, input });

  test('tells what placing would, in one trip', async () => {
    expect(await check(goodFacts)).toEqual({ outcome: 'accept', acceptable: true, totalFen: 9_000, priceListVersion: 7, findings: [], promises: [] });
    expect(await check({ ...goodFacts, lines: [{ ...line, available: 0 }] })).toMatchObject({ outcome: 'refuse', acceptable: false, findings: [{ code: 'STOCK_SHORT' }] });
  });

  test('refuses where there is nothing to judge', async () => {
    expect(await check({ ...goodFacts, address: null })).toEqual({ refused: 'ADDRESS_UNKNOWN' });
    expect(await check({ ...goodFacts, storeActive: false })).toEqual({ refused: 'STORE_CLOSED' });
  });
});
