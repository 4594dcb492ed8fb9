import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { newId, stockDiscrepancies } from './chain.ts';
import { consoleOf } from './console-window.ts';
import { type Phone, phoneOf } from './phone.ts';

/** What people do first in the world that `npm start` shows: something with an order that was there before they came. */
interface Past { orderNo: string; storeCode: string; status: string; addressId: string; priceListVersion: number }

let world: TestWorld;
const phones = new Map<string, Phone>();
beforeAll(async () => { world = await startTestWorld({ seed: 'full' }); });
afterAll(() => world?.stop());

const PAST = `
  select o.order_no as "orderNo", s.code as "storeCode", o.status, o.address_id as "addressId",
         (select v.version_no from price_list_versions v where v.id = app.price_list_in_force(s.channel, now())) as "priceListVersion"
  from orders o join stores s on s.id = o.store_id`;
const past = async (where: string): Promise<Past[]> => (await world.db.query<Past>(`${PAST} ${where}`)).rows;

const phoneFor = async (code: string): Promise<Phone> => {
  const phone = phones.get(code) ?? await phoneOf(world.url, code);
  phones.set(code, phone);
  return phone;
};
const cancel = async ({ storeCode, orderNo }: Past) =>
  (await phoneFor(storeCode)).send(contracts.cancelOrder, { orderNo, requestId: newId(), reason: '客户不要了' });

/** As 再来一单 and then 和原订单合并成一单 do it: what can be bought of it today, in its place. */
const orderAgainInItsPlace = async ({ storeCode, orderNo, addressId, priceListVersion }: Past) => {
  const phone = await phoneFor(storeCode);
  const { body: { lines } } = await phone.send(contracts.reorder, { orderNo });
  const wanted = lines.filter(({ offer }) => offer.sellable && offer.priceFen !== null && !offer.madeToOrder);
  return phone.send(contracts.placeOrder, {
    requestId: newId(), addressId, priceListVersion, replaces: [orderNo],
    lines: wanted.map(({ offer, qty }) => ({ skuId: offer.skuId, qty })),
    expectedTotalFen: wanted.reduce((sum, { offer, qty }) => sum + offer.priceFen! * qty, 0),
  });
};
const toldOf = async (orderNo: string): Promise<string[]> =>
  (await world.db.query<{ topic: string }>('select b.topic from outbox b join orders o on o.id = b.order_id where o.order_no = $1 order by b.id', [orderNo])).rows.map(({ topic }) => topic);

describe('an order that was there before anybody signed in', () => {
  test('is cancelled, whichever it is, and whoever was told of it is told so', async () => {
    const placed = await past(`where o.status = 'placed' and o.day_sequence % 2 = 1`);
    expect(placed.length).toBeGreaterThan(20);
    for (const order of placed) {
      expect(await cancel(order)).toMatchObject({ status: 200, body: { status: 'cancelled' } });
      expect(await toldOf(order.orderNo)).toEqual(['order.placed', 'order.cancelled']);
    }
  });

  test('is merged into a new one, whichever it is', async () => {
    const placed = await past(`where o.status = 'placed' and not exists (select from order_lines l where l.order_id = o.id and l.is_made_to_order) order by o.order_no`);
    expect(placed.length).toBeGreaterThan(20);
    for (const order of placed) {
      expect(await orderAgainInItsPlace(order)).toMatchObject({ status: 201 });
      expect((await past(`where o.order_no = '${order.orderNo}'`))[0]?.status).toBe('cancelled');
    }
  });

  test('and is held is withdrawn, approved, rejected or answered', async () => {
    const supervisor = await consoleOf(world.url, 'G001');
    const [asked] = await past(`join reviews r on r.order_id = o.id and r.state = 'asked' where o.placed_at < app.shanghai_day(now())`);
    const [first, second, third] = await past(`join reviews r on r.order_id = o.id and r.state = 'waiting' where o.placed_at < app.shanghai_day(now()) order by o.order_no`);
    const decide = ({ orderNo }: Past, verdict: string) => supervisor.send(contracts.decideReview, { requestId: newId(), orderNo, verdict, reason: '与门店核对过' });
    expect(await (await phoneFor(asked!.storeCode)).send(contracts.answerReview, { requestId: newId(), orderNo: asked!.orderNo, answer: '两个工地' }))
      .toMatchObject({ status: 200, body: { state: 'waiting' } });
    expect(await decide(first!, 'approve')).toMatchObject({ status: 200, body: { orderStatus: 'placed' } });
    expect(await decide(second!, 'reject')).toMatchObject({ status: 200, body: { orderStatus: 'rejected' } });
    expect(await cancel(third!)).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect(await toldOf(third!.orderNo)).toEqual([]);
  });

  test('of any age and state is read, ordered again and looked into', async () => {
    const admin = await consoleOf(world.url, 'H-admin');
    const some = await past(`where o.id in (select distinct on (status, date_trunc('week', placed_at)) id from orders order by status, date_trunc('week', placed_at), id)`);
    expect(new Set(some.map(({ status }) => status))).toEqual(new Set(['placed', 'held', 'picking', 'shipped', 'completed', 'cancelled', 'rejected']));
    for (const { orderNo, storeCode, status } of some) {
      const phone = await phoneFor(storeCode);
      expect(await phone.send(contracts.getOrder, { orderNo })).toMatchObject({ status: 200, body: { orderNo, status } });
      expect(await phone.send(contracts.reorder, { orderNo })).toMatchObject({ status: 200 });
      expect(await admin.send(contracts.getOrderStory, { orderNo })).toMatchObject({ status: 200 });
    }
  });

  test('and went out can no longer be cancelled, and is told so', async () => {
    for (const order of await past(`where o.status in ('picking', 'shipped', 'completed', 'rejected') order by o.placed_at desc limit 12`)) {
      expect(await cancel(order)).toMatchObject({ status: 409, code: 'ORDER_NOT_CANCELLABLE' });
    }
  });

  test('leaves the stock as its ledger and the open orders say', async () => expect(await stockDiscrepancies(world.db)).toEqual([]));
});
