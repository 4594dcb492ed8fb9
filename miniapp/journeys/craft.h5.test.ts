import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { dayWithRoom } from '../../functions/test/craft.ts';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { type BrowserPhone, openPhone, signIn, startBrowser } from './browser-phone.ts';

let world: TestWorld;
let browser: Browser;
let phone: BrowserPhone;
let door: { skuId: string; productId: string };
let orderNo: string;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  [door] = await rows<{ skuId: string; productId: string }>(`
    select k.id as "skuId", k.product_id as "productId" from skus k join products p on p.id = k.product_id
    where p.name = '钢质防盗门' and k.spec_values = '{1060×2150mm,左内开,冷轧钢}'`) as [typeof door];
  browser = await startBrowser();
  phone = await openPhone(browser, world.url);
  await signIn(phone, 'F001');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const rows = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => (await world.db.query<Row>(sql, values)).rows;

const setQty = async (qty: number): Promise<void> => {
  const field = phone.top().locator('.stepper input').first();
  await field.fill(String(qty));
  await field.blur();
};

describe('made-to-order goods', () => {
  test('say on their page when they are ready, red because it takes too long, with what would be sooner', async () => {
    await phone.go(`packages/goods/product/index?productId=${door.productId}&skuId=${door.skuId}`);
    await phone.shows('按单定制');
    await setQty(12);
    await phone.shows(/可交，\d+.天/);
    await phone.page.locator('.promise--late').filter({ visible: true }).first().waitFor();
    await phone.shows('想快一点，可以：');
    await phone.shot('craft-product');
  });

  test('change to another spec at one tap, and are not late any more', async () => {
    await phone.page.locator('.promise .choice').filter({ hasText: '换成' }).first().click();
    await phone.page.locator('.promise--late').first().waitFor({ state: 'detached' });
    await phone.shot('craft-other-spec');
  });

  test('keep their date in the cart and at the checkout, and are ordered with it', async () => {
    await phone.go(`packages/goods/product/index?productId=${door.productId}&skuId=${door.skuId}`);
    await setQty(2);
    await phone.tap('#add');
    await phone.page.getByText('已加入购物车').first().waitFor();
    await phone.go('pages/cart/index');
    await phone.page.locator('.cart .promise--late').first().waitFor();
    await phone.shot('craft-cart');
    await phone.tap('#checkout');
    await phone.page.locator('.checkout .promise--late').first().waitFor();
    await phone.page.locator('#submit-order').waitFor();
    await phone.shot('craft-checkout');
    await phone.tap('#submit-order');
    await phone.page.locator('#order-no').waitFor();
    [{ orderNo }] = await rows<{ orderNo: string }>(`select order_no as "orderNo" from orders order by placed_at desc limit 1`) as [{ orderNo: string }];
    const [booked] = await rows('select count(*)::int as n from craft_bookings b join orders o on o.id = b.order_id where o.order_no = $1', [orderNo]);
    expect(booked).not.toEqual({ n: 0 });
  });

  test('show the date with the order, and red what takes too long', async () => {
    await phone.go(`packages/orders/order/index?orderNo=${orderNo}`);
    await phone.page.locator('.order .ready-day--late').first().waitFor();
    await phone.shot('craft-order');
  });

  test('tell the store when the craft department moves the date, until somebody has read it', async () => {
    const [last] = await rows<{ id: string; lineId: string; minutes: number; daysFromNow: number }>(`
      select b.id, b.line_id as "lineId", b.minutes, b.day - app.shanghai_day(now()) as "daysFromNow" from craft_bookings b join orders o on o.id = b.order_id
      where o.order_no = $1 order by b.day desc limit 1`, [orderNo]);
    const later = await dayWithRoom(world.db, last!.lineId, { minutes: last!.minutes, daysFromNow: last!.daysFromNow + 30 });
    const [move] = await rows<{ outcome: { outcome: string } }>(`
      select move_booking(jsonb_build_object('requestId', $2::text, 'bodyHash', 'x', 'userId', u.id, 'bookingId', b.id, 'version', b.version,
        'toLineId', b.line_id, 'toDay', $3::text)) as outcome
      from craft_bookings b, users u where b.id = $1 and u.code = 'H-craft'`, [last!.id, randomUUID(), later]);
    expect(move?.outcome.outcome).toBe('moved');
    await phone.go('pages/home/index');
    await phone.page.locator('.notices-card').waitFor();
    await phone.shot('craft-home-notice');
    const [read] = await Promise.all([phone.page.waitForResponse(/\/api\/notices\/read$/), phone.tap('.notices-card')]);
    expect(read.ok()).toBe(true);
    await phone.shows(/交货日由 .+ 改为 .+，推迟/);
    await phone.shot('craft-notices');
    const [answer] = await Promise.all([phone.page.waitForResponse(/\/api\/notices(\?|$)/), phone.go('pages/home/index')]);
    expect(await answer.json()).toMatchObject({ unread: 0 });
    await phone.shows('常购商品');
    expect(await phone.page.locator('.notices-card').count()).toBe(0);
  });

  test('raise no complaint', () => expect(phone.complaints).toEqual([]));
});
