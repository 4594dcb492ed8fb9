import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aJpeg, aSignature } from '../../functions/test/letter-files.ts';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles, type Handles } from '../../supabase/seed/handles.ts';
import { WeApp } from '../harness/index.ts';
import { aLargeOrder, type LargeOrder, lettersOf } from './goods.ts';

const DIST = path.resolve(__dirname, '../dist/weapp');

let world: TestWorld;
let seeded: Handles;
let order: LargeOrder;
let app: WeApp;

/** A phone with a camera whose pictures, once cut, are pages, and a finger that can write. */
const aPhone = (): WeApp => {
  let shots = 0;
  const phone: WeApp = new WeApp(DIST, { apiBase: world.url, answers: {
    login: { code: 'sandbox:F001' },
    chooseMedia: () => ({ tempFiles: [{ tempFilePath: `tmp/photo-${shots += 1}.jpg`, size: 1 }] }),
    getImageInfo: { width: 3_000, height: 4_000 },
    canvasToTempFilePath: ({ fileType }) => {
      const tempFilePath = `tmp/made-${phone.files.size}.${String(fileType)}`;
      phone.files.set(tempFilePath, fileType === 'png' ? aSignature() : aJpeg(1_500, 1_900 + phone.files.size));
      return { tempFilePath };
    },
  } });
  return phone;
};

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  seeded = await findHandles(world.db);
  order = await aLargeOrder(world, seeded);
  app = aPhone().launch();
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
const uploads = (): number => app.calls.filter(({ name, options }) => name === 'request' && options['method'] === 'PUT').length;
const takePage = async (): Promise<void> => {
  await app.tap(await present('#add-page'));
  await app.touch(await present('#crop-se'), [[340, 600], [330, 580], [300, 540]]);
  await app.tap('#crop-done');
};

describe('an order above ¥50,000 on WeChat', () => {
  test('is announced in the cart and at the checkout, with the figures, before anybody taps', async () => {
    await app.tap(await present('#sign-in'));
    await app.until(() => app.route === 'pages/home/index');
    await app.open(`/packages/goods/product/index?productId=${order.productId}&skuId=${order.skuId}`);
    await app.input(await present('.stepper__qty'), String(order.qty));
    await app.trigger('.stepper__qty', 'blur');
    await app.tap('#add');
    await app.tap('.buy-bar__cart');
    await app.until(() => app.text('.cart-bar__count').includes('需要法人授权书'));
    expect(app.text('.notice')).toContain('超过 ¥50,000.00');
    await app.tap(await present('#checkout'));
    await present('#need-letter');
    expect(app.text()).toMatch(/合计 ¥5\d,\d{3}\.\d\d，超过 ¥50,000\.00/);
  });

  test('leads to one page, where a page is cut and goes up while storage cannot be reached, and later', async () => {
    await app.tap('#need-letter');
    await app.until(() => app.route === 'packages/letters/sign/index');
    await takePage();
    await shows('✓ 已上传');
    app.cutOff = (url) => url.includes('/storage/');
    await takePage();
    await shows('会自动继续');
    expect([app.text().includes('1/2 已上传'), uploads() >= 2]).toEqual([true, true]);
  });

  test('is not lost when the app is closed: what is up is not sent again', async () => {
    const { storage, files } = app;
    app.close();
    app = aPhone();
    for (const [key, value] of storage) app.storage.set(key, value);
    for (const [file, bytes] of files) app.files.set(file, bytes);
    app.launch('/packages/orders/checkout/index');
    await app.tap(await present('#need-letter'));
    await app.until(() => app.text().includes('✓ 2 个文件已上传'));
    expect([uploads(), app.document.querySelectorAll('.page-tile').length]).toEqual([1, 2]);
  });

  test('is placed by itself once the letter is signed', async () => {
    await app.input('#signer-name', '王建国');
    expect(app.text('#finish-letter')).toBe('请签名');
    await app.touch('#sign-pad', Array.from({ length: 40 }, (_, i) => [20 + i * 6, 60 + 30 * Math.sin(i / 3)] as const));
    expect(app.text('#finish-letter')).toBe('签好了，提交订单');
    await app.tap('#finish-letter');
    await present('#order-no');
    const orderNo = app.text('#order-no').replace(/\s/g, '');
    expect(await lettersOf(world, seeded.f001.storeId)).toMatchObject([{ totalFen: order.totalFen, signer: '王建国', pages: 2, orderNo, status: 'placed' }]);
    expect([app.storage.get('letter')?.includes('"draft\\":null'), [...app.files.keys()].filter((file) => file.startsWith('wxfile://'))]).toEqual([true, []]);
  });

  test('never broke a limit of WeChat’s', () => {
    expect(app.problems).toEqual([]);
    expect(app.consoleErrors).toEqual([]);
  });
});
