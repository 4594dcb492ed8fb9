import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, newId } from './chain.ts';
import { type Phone, phoneOf } from './phone.ts';

let world: TestWorld, chain: Chain, phone: Phone, stranger: Phone, addressId: string;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  [phone, stranger] = await Promise.all([phoneOf(world.url, 'F001'), phoneOf(world.url, 'F002')]);
  addressId = await anAddressOf(world.db, chain.stores.F001);
});
afterAll(() => world?.stop());

const anOrder = () => ({ requestId: newId(), addressId, lines: [{ skuId: chain.skus['HK-10'], qty: 1 }], expectedTotalFen: 2_680, priceListVersion: 1 });
const giveUp = (requestId: string, who = phone) => who.send(contracts.giveUpOrder, { requestId });
const ordersAndAttempts = async () =>
  (await world.db.query('select (select count(*) from orders)::int as orders, (select count(*) from attempts)::int as attempts')).rows[0];

describe('giving up a submit that nobody answered', () => {
  test('answers the order when it arrived after all, as often as it is asked', async () => {
    const request = anOrder();
    const { body: { orderNo } } = await phone.send(contracts.placeOrder, request);
    for (const reply of [await giveUp(request.requestId), await giveUp(request.requestId)]) {
      expect([reply.status, reply.body]).toEqual([200, { placed: { orderNo, status: 'placed' } }]);
    }
  });

  test('also when its answer was swept meanwhile', async () => {
    const request = anOrder();
    const { body: { orderNo } } = await phone.send(contracts.placeOrder, request);
    await world.db.query('delete from idempotency where request_id = $1', [request.requestId]);
    expect((await giveUp(request.requestId)).body).toEqual({ placed: { orderNo, status: 'placed' } });
  });

  test('makes sure that one which is still under way never becomes an order', async () => {
    const request = anOrder(), before = await ordersAndAttempts();
    expect((await giveUp(request.requestId)).body).toEqual({ placed: null });
    expect((await phone.send(contracts.placeOrder, request)).code).toBe('REQUEST_ID_REUSED');
    expect((await giveUp(request.requestId)).body).toEqual({ placed: null });
    expect(await ordersAndAttempts()).toEqual(before);
  });

  test('in the same instant, 20 times: both replies tell the same story', async () => {
    for (let round = 0; round < 20; round += 1) {
      const request = anOrder();
      const [placed, given] = await Promise.all([phone.send(contracts.placeOrder, request), giveUp(request.requestId)]);
      expect(given.body.placed?.orderNo).toBe(placed.status === 201 ? placed.body.orderNo : undefined);
    }
  });

  test('after a refusal is no order', async () => {
    const request = { ...anOrder(), expectedTotalFen: 1 };
    expect((await phone.send(contracts.placeOrder, request)).code).toBe('PRICE_CHANGED');
    expect((await giveUp(request.requestId)).body).toEqual({ placed: null });
  });

  test('tells nobody of another’s order, and does not touch it', async () => {
    const request = anOrder();
    const { body: { orderNo } } = await phone.send(contracts.placeOrder, request);
    expect((await giveUp(request.requestId, stranger)).body).toEqual({ placed: null });
    expect((await giveUp(request.requestId)).body.placed?.orderNo).toBe(orderNo);
  });

  test('is for orders alone: an id of something else is refused', async () => {
    const { body: { orderNo } } = await phone.send(contracts.placeOrder, anOrder());
    const requestId = newId();
    await phone.send(contracts.cancelOrder, { requestId, orderNo, reason: '下错了' });
    expect((await giveUp(requestId)).code).toBe('REQUEST_ID_REUSED');
  });
});
