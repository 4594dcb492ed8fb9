import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isOrderNo } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles, type Handles } from '../../supabase/seed/handles.ts';
import { WeApp } from '../harness/index.ts';
import { notOrderedLately } from './goods.ts';

const DIST = path.resolve(__dirname, '../dist/weapp');
const TAP_BYTES_MAX = 2048;

let world: TestWorld;
let seeded: Handles;
let app: WeApp;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  const found = await findHandles(world.db);
  seeded = { ...found, inStock: await notOrderedLately(world, found) };
  app = new WeApp(DIST, { apiBase: world.url, answers: { login: { code: 'sandbox:F001' }, scanCode: () => ({ result: seeded.inStock[0]!.barcode }) } }).launch();
  await app.settle();
});
afterAll(async () => {
  app?.close();
  await world?.stop();
});

const shows = (text: string) => app.until(() => app.text().includes(text));
const present = async (selector: string): Promise<string> => {
  await app.until(() => app.find(selector) !== null);
  return selector;
};

/** One journey: each step stands on the one before. */
describe('a franchisee on WeChat', () => {
  test('is asked to sign in, and comes to the shop', async () => {
    await app.until(() => app.route === 'pages/sign-in/index');
    await app.tap(await present('#sign-in'));
    await app.until(() => app.route === 'pages/home/index');
    await shows('再来一单');
    await app.until(() => app.document.querySelectorAll('.frequent__row').length > 0);
  });

  test('searches by pinyin initials', async () => {
    await app.tap('#search-entry');
    await app.until(() => app.route === 'packages/goods/products/index');
    await app.input('.search-box__input', 'lj');
    await app.until(() => /六角|螺栓|螺母/.test(app.text('.product-row__name')));
    await app.back();
  });

  test('sees why a spec is grey, and takes the nearest with one tap', async () => {
    const { productId, skuId } = seeded.expected;
    await app.open(`/packages/goods/product/index?productId=${productId}&skuId=${skuId}`);
    await shows('暂时缺货，预计');
    app.cost();
    await app.tap(await present('#switch'));
    expect(app.cost()).toMatchObject({ calls: 1 });
    expect(app.text('.product__stock')).toContain('可售');
    await app.back();
  });

  test('scans a box and has the goods before them', async () => {
    await app.tap('#quick-scan');
    await app.until(() => app.route === 'packages/goods/product/index');
    await present('.sp');
    await app.settle();
    app.cost();
    const other = [...app.document.querySelectorAll('.sp')].find((each) => !each.classList.contains('c'));
    if (other) {
      await app.tap(other);
      const { calls, bytes } = app.cost();
      expect([calls, bytes <= TAP_BYTES_MAX]).toEqual([1, true]);
    }
    await app.back();
  });

  test('puts goods into the cart and is asked where to', async () => {
    const { productId, skuId } = seeded.inStock[1]!;
    await app.open(`/packages/goods/product/index?productId=${productId}&skuId=${skuId}`);
    await app.tap(await present('#add'));
    await app.tap('.buy-bar__cart');
    await app.until(() => app.route === 'pages/cart/index');
    await app.tap(await present('#checkout'));
    await app.until(() => app.route === 'packages/orders/checkout/index');
  });

  test('keeps a new address, once it says which door', async () => {
    await app.tap(await present('#address-card'));
    await app.tap(app.byText('新增收货地址') ?? 'button');
    await app.input(await present('#address-text'), '解放北路');
    await app.until(() => [...app.document.querySelectorAll('.places__place')].some((place) => /解放北路\d+号/.test(place.textContent ?? '')));
    await app.tap([...app.document.querySelectorAll('.places__place')].find((place) => /解放北路\d+号/.test(place.textContent ?? '')) ?? 'button');
    await app.input('#address-door', '2号仓库');
    await app.input('#contact-name', '李师傅');
    await app.input('#contact-phone', '13800001234');
    await app.tap(app.byText('保存地址') ?? 'button');
    await shows('2号仓库');
  });

  test('orders, and holds a number that the database holds too', async () => {
    await app.until(() => app.route === 'packages/orders/checkout/index' && app.find('#submit-order') !== null);
    await app.settle();
    await app.tap('#submit-order');
    await present('#order-no');
    const orderNo = app.text('#order-no').replace(/\s/g, '');
    expect(isOrderNo(orderNo)).toBe(true);
    const { rows } = await world.db.query('select status from orders where order_no = $1', [orderNo]);
    expect(rows).toEqual([{ status: 'placed' }]);
  });

  test('never broke a limit of WeChat’s', () => {
    expect(app.problems).toEqual([]);
    expect(app.consoleErrors).toEqual([]);
  });
});
