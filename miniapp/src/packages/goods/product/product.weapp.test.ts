import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ProductDetail, SkuOfProduct } from '@zhundan/shared';
import { FakeApi, signedInBefore, WeApp } from '../../../../harness';

const DIST = path.resolve(__dirname, '../../../../dist/weapp');
const PRODUCT_ID = '33333333-3333-4333-8333-333333333333';
const TAP_BYTES_MAX = 2048;
/** The live test waits for two polls. */

const SIZES = ['M6', 'M8', 'M10', 'M12'].flatMap((d) => ['20', '25', '30', '35', '40', '50', '60'].map((l) => `${d}×${l}`));
const AXES = [{ name: '规格', values: SIZES }, { name: '材质', values: ['304', '316', '碳钢镀锌', '碳钢发黑', '黄铜'] }, { name: '强度', values: ['4.8级', '8.8级'] }];

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
/** 28 × 4 × 2 = 224 SKUs, as large as products get, and one in a steel of which there is nothing else. */
const allSkus = (): SkuOfProduct[] =>
  SIZES.flatMap((size) => ['304', '316', '碳钢镀锌', '碳钢发黑'].flatMap((steel) => ['4.8级', '8.8级'].map((grade) => [size, steel, grade])))
    .concat([['M6×20', '黄铜', '4.8级']])
    .map((specValues, n) => ({
      skuId: uuid(n), skuCode: `LJ-${n}`, specValues, priceFen: 12 + n, packMultiple: 100, minQty: 100, sellable: true, madeToOrder: false,
      available: n % 7 === 3 ? 0 : 1000 + n, expectedOn: n % 7 === 3 ? '2026-11-28' : null,
    }));
const skuIdOf = (...specValues: string[]) => allSkus().find((sku) => sku.specValues.join() === specValues.join())?.skuId ?? '';

const product: ProductDetail = {
  productId: PRODUCT_ID, name: '外六角螺栓', brand: '鉴钉', picture: 'bolt', description: 'GB/T 5782', unit: '只',
  axes: AXES, skus: allSkus(), priceListVersion: 7, stockVersion: '100',
};

let changes: { skuId: string; available: number; expectedOn: string | null }[] = [];
const api = new FakeApi({
  [`GET /api/catalog/products/${PRODUCT_ID}`]: product,
  'GET /api/catalog/stock': () => ({ body: { version: String(100 + changes.length), reset: false, changes } }),
});
let apiBase: string;
let app: WeApp;

beforeAll(async () => {
  apiBase = await api.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  changes = [];
  app = signedInBefore(new WeApp(DIST, { apiBase }));
  app.launch(`/packages/goods/product/index?productId=${PRODUCT_ID}&skuId=${skuIdOf('M8×30', '304', '4.8级')}`);
  await app.until(() => app.find('.sp') !== null);
  await app.settle();
  app.cost();
});
afterEach(() => {
  app.close();
  expect(app.problems).toEqual([]);
});

const button = (value: string) => {
  const found = [...app.document.querySelectorAll('.sp')].find((each) => each.textContent === value);
  if (!found) throw new Error(`no button ${value}`);
  return found;
};
const grey = () => [...app.document.querySelectorAll('.sp.o')].filter((each) => !each.classList.contains('c'));

describe('the spec picker, compiled, with 225 SKUs', () => {
  test('opens on the SKU that was asked for, with what is out of stock in grey', () => {
    expect([...button('M8×30').classList]).toContain('c');
    expect(grey().length).toBeGreaterThan(0);
    expect(app.find('.sp-row')?.getAttribute('aria-label')).toContain(`缺货：${grey()[0]?.textContent}`);
  });

  test('sends every tap to the view as one setData of at most 2 KB', async () => {
    const costs = [];
    for (const value of ['M10×40', '316', '8.8级', '304', 'M6×20', '碳钢发黑', 'M12×60', '4.8级', 'M8×35']) {
      await app.tap(button(value));
      costs.push({ value, ...app.cost() });
    }
    expect(costs.map(({ value, calls }) => [value, calls])).toEqual(costs.map(({ value }) => [value, 1]));
    expect(Math.max(...costs.map(({ bytes }) => bytes))).toBeLessThanOrEqual(TAP_BYTES_MAX);
  });

  test('stays within it when a tap changes every button of an axis', async () => {
    await app.tap(button('M6×20'));
    app.cost();
    await app.tap(button('黄铜'));
    expect(app.document.querySelectorAll('.sp.n').length).toBeGreaterThanOrEqual(SIZES.length - 1);
    const { calls, bytes } = app.cost();
    expect([calls, bytes <= TAP_BYTES_MAX ? 'within' : bytes]).toEqual([1, 'within']);
  });

  test('says why a grey one is grey, when it comes, and switches to the nearest with one tap', async () => {
    const wanted = grey()[0]?.textContent ?? '';
    await app.tap(button(wanted));
    const { calls, bytes } = app.cost();
    expect([calls, bytes <= TAP_BYTES_MAX]).toEqual([1, true]);
    expect(app.text('.notice')).toContain('预计 11月28日 周六 到货');

    await app.tap('#switch');
    expect(app.cost().calls).toBe(1);
    expect(app.find('.notice')).toBeNull();
    expect(app.text('.product__stock')).toContain('可售');
  });

  test('greys what sells out while the page is open, without a tap, and draws nothing when nothing changed', async () => {
    const [free] = [...app.document.querySelectorAll('.sp')].filter((each) => each.className === 'sp').map((each) => each.textContent ?? '');
    changes = [{ skuId: skuIdOf(free ?? '', '304', '4.8级'), available: 0, expectedOn: null }];
    await app.until(() => button(free ?? '').classList.contains('o'));
    expect(app.cost().calls).toBe(1);

    const polls = api.asked.length;
    await app.until(() => api.asked.length > polls);
    await app.settle();
    expect(app.cost().calls).toBe(0);
  });

  test('puts what is chosen into the cart that the phone keeps', async () => {
    await app.tap('#add');
    expect(app.storage.get('cart')).toContain(skuIdOf('M8×30', '304', '4.8级'));
  });
});
