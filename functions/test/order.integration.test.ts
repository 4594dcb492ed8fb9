import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, formatOrderNo, isOrderNo } from '@zhundan/shared';
import { until } from '../../local/src/processes/until.ts';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, DOORS, EXPECTED_ON, newId, publishPrices, type SkuCode, stockDiscrepancies } from './chain.ts';
import { type Phone, phoneOf } from './phone.ts';
import { whileWaiting } from './while-waiting.ts';

let world: TestWorld, chain: Chain, phone: Phone, other: Phone;
let addressId: string;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  [phone, other] = await Promise.all([phoneOf(world.url, 'F001'), phoneOf(world.url, 'F002')]);
  addressId = await anAddressOf(world.db, chain.stores.F001);
});
afterAll(() => world?.stop());

const priceFen: Record<SkuCode, number> = { 'LJ-M8-30-304': 45, 'LJ-M8-35-304': 48, 'LJ-M8-40-304': 52, 'LJ-M10-80-316': 320, 'HK-10': 2_680 };

/** An order as the phone would send it: with the total that it showed. */
const anOrder = (lines: Partial<Record<SkuCode, number>>, changes: Record<string, unknown> = {}) => ({
  requestId: newId(), addressId, priceListVersion: 1,
  lines: Object.entries(lines).map(([code, qty]) => ({ skuId: chain.skus[code as SkuCode], qty })),
  expectedTotalFen: Object.entries(lines).reduce((total, [code, qty]) => total + priceFen[code as SkuCode] * qty, 0),
  ...changes,
});

const findingsOf = (reply: { details: Record<string, unknown> | undefined }) => reply.details?.['findings'] as { code: string }[];

describe('the whole way', () => {
  test('from signing in to an order in the list', async () => {
    const categories = await phone.send(contracts.listCategories);
    expect(categories.body.categories).toEqual([{ categoryId: chain.categoryId, parentId: null, name: '螺栓', picture: 'bolt', productCount: 2 }]);

    const found = await phone.send(contracts.listProducts, { query: '六角 m8 30' });
    expect(found.body.products).toMatchObject([{ productId: chain.productId, matched: { skuId: chain.skus['LJ-M8-30-304'] }, skuCount: 1, inStockCount: 1, isNarrowed: true }]);

    const product = await phone.send(contracts.getProduct, { productId: chain.productId });
    expect(product.body.skus.find((sku) => sku.skuCode === 'LJ-M8-35-304')).toMatchObject({ available: 0, expectedOn: EXPECTED_ON });

    const address = await phone.send(contracts.createAddress, {
      requestId: newId(), contactName: '王老板', phone: '13800000001', ...DOORS.F001, door: '1号库', isDefault: true,
    });
    expect([address.status, address.body]).toMatchObject([201, { level: '门牌号', district: '越城区', isDefault: true }]);

    const request = anOrder({ 'LJ-M8-30-304': 200, 'HK-10': 3 }, { addressId: address.body.addressId, note: '请上午送' });
    const checked = await phone.send(contracts.checkOrder, request);
    expect(checked.body).toEqual({ outcome: 'accept', acceptable: true, totalFen: request.expectedTotalFen, priceListVersion: 1, findings: [], promises: [] });

    const placed = await phone.send(contracts.placeOrder, request);
    expect([placed.status, placed.body]).toMatchObject([201, { status: 'placed', totalFen: 17_040, findings: [] }]);
    expect(isOrderNo(placed.body.orderNo)).toBe(true);

    const order = await phone.send(contracts.getOrder, { orderNo: placed.body.orderNo });
    expect(order.body).toMatchObject({
      orderNo: placed.body.orderNo, placedByName: '王老板', note: '请上午送', cancellable: true, totalFen: 17_040,
      address: { text: DOORS.F001.text, door: '1号库', district: '越城区' },
      lines: [{ skuCode: 'LJ-M8-30-304', qty: 200, unitPriceFen: 45, amountFen: 9_000 }, { skuCode: 'HK-10', qty: 3 }],
      timeline: [{ kind: 'placed', byName: '王老板' }],
    });
    const orders = await phone.send(contracts.listOrders);
    expect(orders.body.orders[0]).toMatchObject({ orderNo: placed.body.orderNo, lineCount: 2 });

    const frequent = await phone.send(contracts.listFrequent);
    expect(frequent.body.items.map(({ offer, lastQty }) => [offer.skuCode, lastQty])).toContainEqual(['LJ-M8-30-304', 200]);
    const again = await phone.send(contracts.reorder, { orderNo: placed.body.orderNo });
    expect(again.body.lines.map(({ offer, qty }) => [offer.skuCode, qty])).toEqual([['LJ-M8-30-304', 200], ['HK-10', 3]]);
  });

  test('order numbers have no gaps and check themselves', async () => {
    const refused = await phone.send(contracts.placeOrder, anOrder({ 'LJ-M8-35-304': 100 }));
    expect(refused.code).toBe('STOCK_SHORT');
    const numbers = [];
    for (let i = 0; i < 3; i += 1) numbers.push((await other.send(contracts.placeOrder, anOrder({ 'HK-10': 1 }, { addressId: await anAddressOf(world.db, chain.stores.F002, 'F002') }))).body.orderNo);
    // Should midnight pass among them, a day of its own begins with one.
    const { rows } = await world.db.query<{ day: string; sequence: number }>(`select business_day::text as day, row_number() over (partition by business_day order by placed_at)::int as sequence
      from orders where order_no = any ($1) order by placed_at`, [numbers]);
    expect(numbers).toEqual(rows.map(({ day, sequence }) => formatOrderNo('F002', day, sequence)));
  });
});

describe('the three hard checks refuse', () => {
  test('a price that is no longer in force, with the old and the new one', async () => {
    await publishPrices(world.db, [{ skuId: chain.skus['HK-10'], priceFen: 2_780 }]);
    const stale = await phone.send(contracts.placeOrder, anOrder({ 'HK-10': 2 }));
    expect([stale.status, stale.code]).toEqual([409, 'PRICE_CHANGED']);
    expect(findingsOf(stale)).toMatchObject([{ code: 'PRICE_CHANGED', priceListVersion: 2, totalFen: 5_560, lines: [{ oldFen: 2_680, newFen: 2_780, qty: 2 }] }]);

    const accepted = await phone.send(contracts.placeOrder, anOrder({ 'HK-10': 2 }, { expectedTotalFen: 5_560, priceListVersion: 2 }));
    expect([accepted.status, accepted.body.totalFen]).toEqual([201, 5_560]);
  });

  test('a total that was never the list’s', async () => {
    expect((await phone.send(contracts.placeOrder, anOrder({ 'HK-10': 2 }, { expectedTotalFen: 2, priceListVersion: 2 }))).code).toBe('PRICE_CHANGED');
  });

  test('a list that is yet to come, and tells nothing of it', async () => {
    const version = await publishPrices(world.db, [{ skuId: chain.skus['HK-10'], priceFen: 9_999 }], '2099-01-01T00:00:00Z');
    const refused = await phone.send(contracts.placeOrder, anOrder({ 'HK-10': 2 }, { expectedTotalFen: 2, priceListVersion: version }));
    expect(findingsOf(refused)).toMatchObject([{ code: 'PRICE_CHANGED', totalFen: 5_560, lines: [{ oldFen: null, newFen: 2_780 }] }]);
  });

  test('a grey spec, with when it comes and the nearest substitute', async () => {
    const refused = await phone.send(contracts.placeOrder, anOrder({ 'LJ-M8-35-304': 100 }));
    expect(refused.status).toBe(409);
    expect(findingsOf(refused)).toMatchObject([{
      code: 'STOCK_SHORT', wanted: 100, available: 0, expectedOn: EXPECTED_ON,
      substitutes: [{ skuCode: 'LJ-M8-40-304' }, { skuCode: 'LJ-M8-30-304' }, { skuCode: 'LJ-M10-80-316' }],
    }]);
  });

  test('half a pack and less than the minimum, both at once', async () => {
    const refused = await phone.send(contracts.placeOrder, anOrder({ 'LJ-M8-30-304': 150, 'LJ-M8-40-304': 100 }));
    expect(findingsOf(refused)).toMatchObject([{ code: 'QTY_NOT_MULTIPLE', suggestedQty: 200 }, { code: 'QTY_BELOW_MINIMUM', minQty: 200 }]);
  });

  test('a SKU that nobody sells', async () => {
    const refused = await phone.send(contracts.placeOrder, anOrder({}, { lines: [{ skuId: newId(), qty: 1 }], expectedTotalFen: 0 }));
    expect(refused.code).toBe('SKU_NOT_SELLABLE');
  });

  test('one SKU in two lines, however it is written', async () => {
    const skuId = chain.skus['HK-10'];
    const ordering = (another: string) =>
      phone.send(contracts.placeOrder, anOrder({}, { lines: [{ skuId, qty: 1 }, { skuId: another, qty: 1 }], expectedTotalFen: 5_560, priceListVersion: 2 }));
    const merge = { fields: [{ path: 'lines', message: '同一规格请合并成一行' }] };
    expect([(await ordering(skuId)).details, (await ordering(skuId.toUpperCase())).details]).toEqual([merge, merge]);
  });
});

describe('what belongs to another store', () => {
  test('is not an address to deliver to, but one’s own is', async () => {
    const theirs = await anAddressOf(world.db, chain.stores.F002, 'F002');
    expect((await phone.send(contracts.placeOrder, anOrder({ 'LJ-M8-30-304': 100 }, { addressId: theirs }))).code).toBe('ADDRESS_UNKNOWN');
    expect((await phone.send(contracts.placeOrder, anOrder({ 'LJ-M8-30-304': 100 }))).status).toBe(201);
  });

  test('is not an order to read, cancel or reorder, but one’s own is', async () => {
    const { orderNo } = (await phone.send(contracts.placeOrder, anOrder({ 'LJ-M8-30-304': 100 }))).body;
    const asTheOther = await Promise.all([
      other.send(contracts.getOrder, { orderNo }), other.send(contracts.reorder, { orderNo }),
      other.send(contracts.cancelOrder, { orderNo, requestId: newId(), reason: '试试' }),
    ]);
    expect(asTheOther.map(({ status, code }) => [status, code])).toEqual([[404, 'NOT_FOUND'], [404, 'NOT_FOUND'], [404, 'NOT_FOUND']]);
    expect((await other.send(contracts.listOrders)).body.orders.map((each) => each.orderNo)).not.toContain(orderNo);

    expect((await phone.send(contracts.getOrder, { orderNo })).status).toBe(200);
    const cancelled = await phone.send(contracts.cancelOrder, { orderNo, requestId: newId(), reason: '数量填错' });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', cancellable: false, timeline: [{ kind: 'placed' }, { kind: 'cancelled', note: '数量填错' }] });
  });
});

describe('the same request id', () => {
  test('with the same body is answered with the first answer, accepted or refused', async () => {
    const accepted = anOrder({ 'LJ-M8-30-304': 100 });
    const first = await phone.send(contracts.placeOrder, accepted);
    const second = await phone.send(contracts.placeOrder, accepted);
    expect([second.status, second.body]).toEqual([201, first.body]);

    const refused = anOrder({ 'LJ-M8-35-304': 100 });
    const [one, two] = [await phone.send(contracts.placeOrder, refused), await phone.send(contracts.placeOrder, refused)];
    expect([two.status, two.code, two.details]).toEqual([409, 'STOCK_SHORT', one.details]);
  });

  test('with another body is refused', async () => {
    const request = anOrder({ 'LJ-M8-30-304': 100 });
    const { body: { orderNo } } = await phone.send(contracts.placeOrder, request);
    const changed = await phone.send(contracts.placeOrder, { ...anOrder({ 'LJ-M8-30-304': 200 }), requestId: request.requestId });
    expect([changed.status, changed.code]).toEqual([409, 'REQUEST_ID_REUSED']);
    const cancelled = await phone.send(contracts.cancelOrder, { orderNo, reason: 'x', requestId: request.requestId });
    expect([cancelled.status, cancelled.code]).toEqual([409, 'REQUEST_ID_REUSED']);
  });

  test('of a reply that was lost on the way finds the order that was made', async () => {
    const request = anOrder({ 'LJ-M8-30-304': 100 });
    const attempts = async () => (await world.db.query('select o.order_no as made from attempts a join orders o on o.id = a.order_id where a.request_id = $1', [request.requestId])).rows;
    const lost = new AbortController();
    await whileWaiting(world.db, chain.stores.F001, () => phone.send(contracts.placeOrder, request, { signal: lost.signal }).catch(() => undefined), async () => lost.abort());
    const [{ made }] = await until('the order is made that nobody heard of', async () => {
      const rows = await attempts();
      if (rows.length === 0) throw new Error('not yet');
      return rows;
    });
    const again = await phone.send(contracts.placeOrder, request);
    expect([again.status, again.body.orderNo, await attempts()]).toEqual([201, made, [{ made }]]);
  });
});

describe('a token that outlives its person', () => {
  test.each([
    ['who was disabled', 'update users set is_active = $2 where id = $1'],
    ['who no longer acts for the store', `update memberships set role = case when $2 then 'franchisee' else 'sales' end where user_id = $1`],
  ])('orders nothing for one %s, and orders again once that is undone', async (_, sql) => {
    const { userId } = phone.session.user;
    await world.db.query(sql, [userId, false]);
    const refused = await phone.send(contracts.placeOrder, anOrder({ 'LJ-M8-30-304': 100 }));
    await world.db.query(sql, [userId, true]);
    const accepted = await phone.send(contracts.placeOrder, anOrder({ 'LJ-M8-30-304': 100 }));
    expect([refused.status, refused.code, accepted.status]).toEqual([403, 'ACCOUNT_DISABLED', 201]);
  });
});

test('a store whose channel has no price list sees its goods without prices, and is told so when it orders', async () => {
  await world.db.query(`insert into channels (code, name) values ('without_list', '新渠道')`);
  const channelOf = (await world.db.query('select channel from stores where id = $1', [chain.stores.F002])).rows[0].channel;
  await world.db.query(`update stores set channel = 'without_list' where id = $1`, [chain.stores.F002]);
  const product = await other.send(contracts.getProduct, { productId: chain.productId });
  const order = await other.send(contracts.placeOrder, anOrder({ 'LJ-M8-30-304': 100 }, { addressId: await anAddressOf(world.db, chain.stores.F002), priceListVersion: 0 }));
  await world.db.query('update stores set channel = $1 where id = $2', [channelOf, chain.stores.F002]);

  expect([product.status, product.body.priceListVersion, product.body.skus[0]!.priceFen]).toEqual([200, 0, null]);
  expect([order.status, order.code]).toEqual([409, 'NOT_PRICED']);
});

test('every submit is an attempt with its reasons', async () => {
  const request = anOrder({ 'LJ-M8-35-304': 150 });
  await phone.send(contracts.placeOrder, request);
  const { rows } = await world.db.query('select outcome, codes from attempts where request_id = $1', [request.requestId]);
  expect(rows).toEqual([{ outcome: 'refused', codes: expect.arrayContaining(['QTY_NOT_MULTIPLE', 'STOCK_SHORT']) }]);
});

test('stock agrees with its ledger and with open orders', async () => {
  expect(await stockDiscrepancies(world.db)).toEqual([]);
});
