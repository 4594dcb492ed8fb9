import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, isOrderNo, type Output } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, newId, publishPrices, stockDiscrepancies } from './chain.ts';
import { type Phone, phoneOf, type Reply } from './phone.ts';

const BUYERS = 400, LEFT = 37;

let world: TestWorld, chain: Chain, phone: Phone, other: Phone;
let addressId: string, theirAddressId: string;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  [phone, other] = await Promise.all([phoneOf(world.url, 'F001'), phoneOf(world.url, 'F002')]);
  [addressId, theirAddressId] = await Promise.all([anAddressOf(world.db, chain.stores.F001), anAddressOf(world.db, chain.stores.F002, 'F002')]);
});
afterAll(() => world?.stop());

type Placed = Reply<Output<typeof contracts.placeOrder>>;
const anOrder = (skuId: string, qty: number, priceFen: number, changes: object = {}) =>
  ({ requestId: newId(), addressId, lines: [{ skuId, qty }], expectedTotalFen: priceFen * qty, priceListVersion: 1, ...changes });

const counted = (replies: readonly Placed[]) => {
  const counts: Record<string, number> = {};
  for (const { status, code } of replies) counts[`${status} ${code ?? ''}`.trim()] = (counts[`${status} ${code ?? ''}`.trim()] ?? 0) + 1;
  return counts;
};

/** `F001-261123-004-8` → 4. */
const sequenceOf = (orderNo: string): number => Number(orderNo.split('-')[2]);

test(`${BUYERS} buyers on the last ${LEFT}: ${LEFT} have one, all others read which line, how many are left and what would do instead`, async () => {
  const skuId = chain.skus['LJ-M10-80-316'];
  const buying = Array.from({ length: BUYERS }, (_, i) =>
    (i % 2 ? phone : other).send(contracts.placeOrder, anOrder(skuId, 1, 320, i % 2 ? {} : { addressId: theirAddressId })));
  const replies = await Promise.all(buying);

  expect(counted(replies)).toEqual({ 201: LEFT, '409 STOCK_SHORT': BUYERS - LEFT });
  for (const { details } of replies.filter(({ status }) => status === 409)) {
    expect(details).toMatchObject({ findings: [{ code: 'STOCK_SHORT', skuId, wanted: 1, available: 0, substitutes: expect.arrayContaining([expect.objectContaining({ skuCode: 'LJ-M8-40-304' })]) }] });
  }
  const { rows: [level] } = await world.db.query('select on_hand, reserved from stock_levels where sku_id = $1', [skuId]);
  expect(level).toEqual({ on_hand: LEFT, reserved: LEFT });
  const { rows: [attempts] } = await world.db.query('select count(*)::int as n from attempts');
  expect(attempts).toEqual({ n: BUYERS });
  expect(await stockDiscrepancies(world.db)).toEqual([]);
});

test('two SKUs bought in either order never wait for each other in a circle', async () => {
  const [a, b] = [{ skuId: chain.skus['HK-10'], qty: 1 }, { skuId: chain.skus['LJ-M8-30-304'], qty: 100 }];
  const replies = await Promise.all(Array.from({ length: 60 }, (_, i) => phone.send(contracts.placeOrder, {
    ...anOrder(a.skuId, 1, 0), lines: i % 2 ? [a, b] : [b, a], expectedTotalFen: 2_680 + 4_500,
  })));
  expect(counted(replies)).toEqual({ 201: 60 });
});

test('20 phones with one request id make one order and read 20 equal answers', async () => {
  const request = anOrder(chain.skus['HK-10'], 7, 2_680);
  const replies = await Promise.all(Array.from({ length: 20 }, () => phone.send(contracts.placeOrder, request)));
  expect(counted(replies)).toEqual({ 201: 20 });
  expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  const { rows } = await world.db.query('select count(*)::int as n from order_lines where qty = 7');
  expect(rows).toEqual([{ n: 1 }]);
});

test('20 phones with one request id and 20 bodies make one order', async () => {
  const requestId = newId();
  const replies = await Promise.all(Array.from({ length: 20 }, (_, i) => phone.send(contracts.placeOrder, anOrder(chain.skus['HK-10'], i + 1, 2_680, { requestId }))));
  expect(counted(replies)).toEqual({ 201: 1, '409 REQUEST_ID_REUSED': 19 });
});

test('order numbers have no gaps, whatever was refused among them', async () => {
  const replies = await Promise.all(Array.from({ length: 80 }, (_, i) =>
    phone.send(contracts.placeOrder, i % 3 ? anOrder(chain.skus['HK-10'], 1, 2_680) : anOrder(chain.skus['LJ-M8-35-304'], 100, 48))));
  expect(replies.every(({ status }) => status === 201 || status === 409)).toBe(true);
  const { rows } = await world.db.query<{ order_no: string }>('select order_no from orders where store_id = $1 order by business_day, day_sequence', [chain.stores.F001]);
  expect(rows.map(({ order_no }) => sequenceOf(order_no))).toEqual(rows.map((_, i) => i + 1));
  expect(rows.every(({ order_no }) => isOrderNo(order_no))).toBe(true);
});

describe('cancelling', () => {
  test('by five phones at once happens once', async () => {
    const { orderNo } = (await phone.send(contracts.placeOrder, anOrder(chain.skus['HK-10'], 1, 2_680))).body;
    const replies = await Promise.all(Array.from({ length: 5 }, () => phone.send(contracts.cancelOrder, { orderNo, requestId: newId(), reason: '重复' })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  test('against placing on the same SKU loses nothing', async () => {
    const request = () => anOrder(chain.skus['LJ-M8-40-304'], 200, 52);
    const orders = await Promise.all(Array.from({ length: 20 }, () => phone.send(contracts.placeOrder, request())));
    const both = await Promise.all(orders.flatMap(({ body }) => [
      phone.send(contracts.cancelOrder, { orderNo: body.orderNo, requestId: newId(), reason: '不要了' }),
      phone.send(contracts.placeOrder, request()),
    ]));
    expect(both.map(({ status }) => status).sort()).toEqual([...Array<number>(20).fill(200), ...Array<number>(20).fill(201)]);
    const { rows: [level] } = await world.db.query('select reserved from stock_levels where sku_id = $1', [chain.skus['LJ-M8-40-304']]);
    expect(level).toEqual({ reserved: 20 * 200 });
  });
});

test('prices published while orders come in: nobody pays what was not shown', async () => {
  const placing = Array.from({ length: 100 }, (_, i) => phone.send(contracts.placeOrder, anOrder(chain.skus['HK-10'], 1, 2_680 + (i % 2))));
  const publishing = publishPrices(world.db, [{ skuId: chain.skus['HK-10'], priceFen: 2_681 }]);
  const [replies] = await Promise.all([Promise.all(placing), publishing]);
  expect(replies.every(({ status, code }) => status === 201 || code === 'PRICE_CHANGED')).toBe(true);
  const { rows } = await world.db.query(`select count(*)::int as n from attempts a join orders o on o.id = a.order_id where a.expected_total_fen <> o.total_fen`);
  expect(rows).toEqual([{ n: 0 }]);
});

test('after all that, stock agrees with its ledger and with open orders', async () => {
  expect(await stockDiscrepancies(world.db)).toEqual([]);
});
