import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isOrderNo } from '@zhundan/shared';
import type { Browser } from 'playwright-core';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles, type Handles } from '../../supabase/seed/handles.ts';
import { type BrowserPhone, openPhone, signIn, startBrowser } from './browser-phone.ts';
import { notOrderedLately } from './goods.ts';

let world: TestWorld;
let browser: Browser;
let phone: BrowserPhone;
let seeded: Handles;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  const found = await findHandles(world.db);
  seeded = { ...found, inStock: await notOrderedLately(world, found) };
  browser = await startBrowser();
  phone = await openPhone(browser, world.url);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const ordersOfF001 = async (): Promise<number> =>
  (await world.db.query('select count(*)::int as n from orders where store_id = $1', [seeded.f001.storeId])).rows[0].n;

/** Puts the least that may be bought of one SKU into the cart and goes to the checkout. */
const toCheckoutWith = async (sku: { skuId: string; productId: string }): Promise<void> => {
  await phone.go(`packages/goods/product/index?productId=${sku.productId}&skuId=${sku.skuId}`);
  await phone.tap('#add');
  await phone.page.getByText('已加入购物车').first().waitFor();
  await phone.go('pages/cart/index');
  await phone.tap('#checkout');
  await phone.shows(/均已核对|价格有变|缺货|只剩/);
};

/** A person taps again when nothing has come of it; each tap asks for the same order. */
const tapUntil = async (what: string, shown: string): Promise<void> => {
  for (let taps = 0; taps < 20; taps += 1) {
    await phone.top().locator(what).click({ timeout: 1_000 }).catch(() => undefined);
    const came = await phone.top().locator(shown).waitFor({ timeout: 2_000 }).then(() => true, () => false);
    if (came) return;
  }
  throw new Error(`${shown} never came`);
};

describe('a franchisee in the browser', () => {
  test('signs in and finds the shop', async () => {
    await phone.shot('01-sign-in');
    await signIn(phone, 'F001');
    await phone.shot('02-home');
  });

  test('searches by pinyin initials', async () => {
    await phone.tap('#search-entry');
    await phone.top().locator('input').first().fill('lj');
    await phone.shows(/六角|螺栓|螺母/);
    await phone.shot('03-search');
  });

  test('sees a spec without stock greyed out, and why when tapping it', async () => {
    const { skuId, productId } = seeded.expected;
    const { rows: [{ value }] } = await world.db.query(`select k.spec_values[1] as value from skus k where k.id = $1`, [skuId]);
    await phone.go(`packages/goods/product/index?productId=${productId}&skuId=${skuId}`);
    await phone.shows(/缺货/);
    await phone.shot('04-out-of-stock');
    expect(await phone.top().locator(`[aria-label*="缺货"]`).count()).toBeGreaterThan(0);
    expect(value).toBeTruthy();
  });

  test('sees a spec go grey at once when another buys the last of it', async () => {
    const [open] = seeded.inStock;
    await phone.go(`packages/goods/product/index?productId=${open!.productId}&skuId=${open!.skuId}`);
    await phone.shows(/可售/);
    await world.db.query(`insert into stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason)
      select warehouse_id, sku_id, reserved - on_hand, 0, 'counted' from stock_levels where warehouse_id = $1 and sku_id = $2`,
    [seeded.f001.warehouseId, open!.skuId]);
    await phone.shows(/缺货/);
    await phone.shot('05-gone-while-looking');
  });

  test('is told what to add to 「路口附近」, and saves an address with a number', async () => {
    await toCheckoutWith(seeded.inStock[1]!);
    await phone.shot('06-checkout');
    await phone.tap('#address-card');
    await phone.button('新增收货地址').click();
    await phone.field('address-text').fill('越城区胜利路与中兴路路口附近');
    await phone.shows(/请补上自己的门牌号/);
    await phone.shot('07-vague-address');
    await phone.field('address-text').fill('解放北路');
    await phone.top().locator('.places__place').filter({ hasText: /越城区解放北路\d+号/ }).first().click();
    await phone.field('address-door').fill('2号仓库');
    await phone.field('contact-name').fill('李师傅');
    await phone.field('contact-phone').fill('13800001234');
    await phone.button('保存地址').click();
    await phone.shows('2号仓库');
    await phone.shot('08-address-kept');
  });

  test('orders, and holds a number that the database holds too', async () => {
    await toCheckoutWith(seeded.inStock[2]!);
    await phone.tap('#submit-order');
    await phone.top().locator('#order-no').waitFor();
    const orderNo = (await phone.top().locator('#order-no').innerText()).replace(/\s/g, '');
    await phone.shot('09-placed');

    expect(isOrderNo(orderNo)).toBe(true);
    const { rows } = await world.db.query('select status from orders where order_no = $1', [orderNo]);
    expect(rows).toEqual([{ status: 'placed' }]);
  });

  test('accepts a price that changed meanwhile before paying it', async () => {
    const sku = seeded.inStock[3]!;
    await toCheckoutWith(sku);
    await world.db.query('select publish_price_list($1)', [{ channel: seeded.f001.channel, changes: [{ skuId: sku.skuId, priceFen: sku.priceFen + 7 }] }]);
    await phone.tap('#submit-order');
    await phone.shows('价格有变，请确认');
    await phone.shot('10-price-changed');
    await phone.tap('#accept-prices');
    await phone.top().locator('#order-no').waitFor();
    const { rows: [line] } = await world.db.query(
      'select l.unit_price_fen::int as fen from order_lines l join orders o on o.id = l.order_id where l.sku_id = $1 order by o.placed_at desc limit 1', [sku.skuId]);
    expect(line.fen).toBe(sku.priceFen + 7);
  });

  test('taps twice and gets one order', async () => {
    await toCheckoutWith(seeded.inStock[4]!);
    const before = await ordersOfF001();
    await phone.top().locator('#submit-order').first().dblclick();
    await phone.top().locator('#order-no').waitFor();
    expect(await ordersOfF001()).toBe(before + 1);
  });

  test('loses the database while ordering, reads what to do, and gets one order once it is back', async () => {
    await toCheckoutWith(seeded.inStock[5]!);
    const before = await ordersOfF001();
    await world.stack.postgres.kill();
    await phone.tap('#submit-order');
    await phone.shows(/不会重复下单|没有重复下单|还没有收到/);
    await phone.shot('11-database-down');
    await world.stack.postgres.restart();
    await tapUntil('#confirm-order', '#order-no');
    expect(await ordersOfF001()).toBe(before + 1);
  });

  test('never met an exception or a third party', () => {
    expect(phone.complaints).toEqual([]);
  });
});
