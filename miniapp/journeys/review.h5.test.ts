import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts } from '@zhundan/shared';
import type { Browser } from 'playwright-core';
import { newId } from '../../functions/test/chain.ts';
import { BRUSHING, publishRules } from '../../functions/test/held.ts';
import { phoneOf } from '../../functions/test/phone.ts';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles, type Handles } from '../../supabase/seed/handles.ts';
import { type BrowserPhone, openPhone, signIn, startBrowser } from './browser-phone.ts';

let world: TestWorld;
let browser: Browser;
let shop: BrowserPhone, supervisor: BrowserPhone;
let seeded: Handles;
/** What the shop ordered first; the phone orders it once more. */
let firstNo: string, heldNo: string;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  seeded = await findHandles(world.db);
  await publishRules(world.db, BRUSHING);
  browser = await startBrowser();
  [shop, supervisor] = [await openPhone(browser, world.url), await openPhone(browser, world.url)];
  firstNo = await orderByApi();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

/** Goods that this store never bought, so that nothing of the past resembles it. */
const orderByApi = async (): Promise<string> => {
  const { f001, inStock } = seeded;
  const bought = new Set((await world.db.query<{ id: string }>('select sku_id as id from order_lines l join orders o on o.id = l.order_id where o.store_id = $1', [f001.storeId])).rows.map(({ id }) => id));
  const goods = inStock.filter(({ skuId }) => !bought.has(skuId)).slice(0, 2);
  const reply = await (await phoneOf(world.url, 'F001')).send(contracts.placeOrder, {
    requestId: newId(), addressId: f001.addressIds[0], lines: goods.map(({ skuId, minQty }) => ({ skuId, qty: minQty })),
    expectedTotalFen: goods.reduce((sum, { minQty, priceFen }) => sum + minQty * priceFen, 0), priceListVersion: f001.priceListVersion,
  });
  expect(reply.body).toMatchObject({ status: 'placed' });
  return reply.body.orderNo;
};

const outboxOf = async (orderNo: string): Promise<string[]> =>
  (await world.db.query<{ topic: string }>('select b.topic from outbox b join orders o on o.id = b.order_id where o.order_no = $1 order by b.id', [orderNo])).rows.map(({ topic }) => topic);

const openOrder = (phone: BrowserPhone, orderNo: string) => phone.go(`packages/orders/order/index?orderNo=${orderNo}`);

/** The same goods once more, through cart and checkout, as a thumb does it. */
const orderAgain = async (): Promise<string> => {
  await openOrder(shop, firstNo);
  await shop.button('再来一单').click();
  await shop.tap('#checkout');
  await shop.shows(/和.* \d\d:\d\d 的订单几乎一样，是又下了一遍吗？/);
  await shop.shows('2 种完全相同');
  await shop.shot('29-repeated');
  await shop.tap('#submit-order');
  await shop.shows('已收到，等主管复核');
  return (await shop.top().locator('#order-no').getAttribute('aria-label'))!.replace('订单号 ', '').replaceAll(' ', '').replaceAll('，', '-');
};

describe('an order that a rule holds', () => {
  test('is no success yet: the phone says what it waits for, until when, and what happens then', async () => {
    await signIn(shop, 'F001');
    heldNo = await orderAgain();
    await shop.shot('30-held-placed');
    await shop.button('查看订单').click();
    await shop.shows('等主管复核');
    await shop.shows(/自动取消这单并释放库存/);
    await shop.shows('合并成一单');
    await shop.shot('31-held');
    expect(await outboxOf(heldNo)).toEqual([]);
  });

  test('is the supervisor’s home: the queue, and the evidence with both baskets', async () => {
    await supervisor.tap('#sign-in');
    await supervisor.page.getByText('G001').first().click();
    await supervisor.shows('待复核');
    await supervisor.shot('32-queue');
    await supervisor.page.getByText(heldNo).filter({ visible: true }).first().click();
    await supervisor.shows('两单对比');
    await supervisor.shows('完全相同');
    await supervisor.shot('33-evidence');
  });

  test('is asked about, and the store answers on its own page without looking for it', async () => {
    await supervisor.tap('#review-ask');
    await supervisor.page.getByText('这单和上一单是同一批货吗？').filter({ visible: true }).first().click();
    await supervisor.tap('#send-question');
    await shop.shows('主管有一个问题，请您答复');
    await shop.field('answer-text').fill('不是，城南工地又要一车');
    await shop.shot('34-question');
    await shop.tap('#send-answer');
    await shop.shows('等主管复核');
  });

  test('is approved from the phone, and the store’s page says so by itself', async () => {
    await supervisor.shows('不是，城南工地又要一车');
    await supervisor.tap('#review-approve');
    await supervisor.shot('35-approve');
    await supervisor.tap('#confirm-verdict');
    await supervisor.shows(/已通过/);
    await shop.shows('复核通过');
    await shop.shot('36-approved');
    expect(await outboxOf(heldNo)).toEqual(['order.placed']);
  });

  test('can become one with the order that it resembles', async () => {
    const again = await orderAgain();
    await openOrder(shop, again);
    await shop.tap('#merge-orders');
    await shop.shows(/自动撤销，由这一单代替/);
    await shop.shot('37-merge');
    await shop.tap('#submit-order');
    await shop.shows(/下单成功|等主管复核/);
    const { rows } = await world.db.query('select status from orders where order_no = $1', [again]);
    expect([rows, await outboxOf(again)]).toEqual([[{ status: 'cancelled' }], []]);
    expect((await world.db.query('select list_stock_discrepancies() as found')).rows).toEqual([{ found: [] }]);
  });

  test('all of it without a word to anybody else', () => {
    expect([...shop.complaints, ...supervisor.complaints]).toEqual([]);
  });
});
