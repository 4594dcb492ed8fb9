import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_RULES } from '@zhundan/shared';
import type { Browser } from 'playwright-core';
import { publishRules } from '../../functions/test/chain.ts';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles, type Handles } from '../../supabase/seed/handles.ts';
import { type BrowserPhone, openPhone, signIn, startBrowser } from './browser-phone.ts';
import { aLargeOrder, type LargeOrder, lettersOf } from './goods.ts';

let world: TestWorld;
let browser: Browser;
let phone: BrowserPhone;
let seeded: Handles;
let order: LargeOrder;
let photo: Buffer;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  seeded = await findHandles(world.db);
  order = await aLargeOrder(world, seeded);
  browser = await startBrowser();
  photo = await aPhotoOfALetter();
  phone = await openPhone(browser, world.url, { also: [world.environment['SUPABASE_URL']!] });
  await signIn(phone, 'F001');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

/** A sheet of paper on a table, a little askew, as a phone sees it. */
const aPhotoOfALetter = async (): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: 900, height: 1_200 } });
  await page.setContent(`<body style="margin:0;height:1200px;background:#6d5a45 linear-gradient(100deg,#7a6650,#54432f);display:grid;place-items:center">
    <div style="width:720px;height:1010px;padding:70px 60px;box-sizing:border-box;background:#fdfcf8;transform:rotate(-1.2deg);box-shadow:0 12px 40px #0008;font:25px/2 serif">
    <h1 style="text-align:center;font-size:38px;letter-spacing:6px">法人授权书</h1><p>浙江某某五金有限公司：</p>
    <p style="text-indent:2em">本人系柯桥建材市场店法定代表人，现授权本店店员王建国以本店名义向贵公司提交本次采购订单，由此产生的付款义务由本店承担。</p>
    <p style="text-indent:2em">本授权仅用于本次订单。</p><p style="text-align:right;margin-top:80px">法定代表人（签章）：<span style="color:#b3261e;border:4px solid #b3261e;border-radius:50%;padding:26px 14px;opacity:.75">柯桥建材</span></p>
    <p style="text-align:right">2026 年 11 月 23 日</p></div></body>`);
  const shot = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.close();
  return shot;
};

const toCheckoutWith = async ({ productId, skuId, qty }: LargeOrder): Promise<void> => {
  await phone.go(`packages/goods/product/index?productId=${productId}&skuId=${skuId}`);
  const field = phone.top().locator('.stepper__qty input');
  await field.fill(String(qty));
  await field.blur();
  await phone.tap('#add');
  await phone.page.getByText('已加入购物车').first().waitFor();
  await phone.go('pages/cart/index');
};

const takePage = async (): Promise<void> => {
  const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.tap('#add-page')]);
  await chooser.setFiles([{ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photo }]);
  await phone.top().locator('#crop-se').waitFor();
};

/** With the mouse down, along these points. */
const drag = async (points: readonly (readonly [number, number])[]): Promise<void> => {
  const [[x, y], ...rest] = points as [readonly [number, number], ...(readonly [number, number])[]];
  await phone.page.mouse.move(x, y);
  await phone.page.mouse.down();
  for (const [toX, toY] of rest) await phone.page.mouse.move(toX, toY, { steps: 3 });
  await phone.page.mouse.up();
};

const centreOf = async (selector: string): Promise<[number, number]> => {
  const box = (await phone.top().locator(selector).boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
};

const sign = async (): Promise<void> => {
  await phone.top().locator('#sign-pad').scrollIntoViewIfNeeded();
  const { x, y } = (await phone.top().locator('#sign-pad').boundingBox())!;
  for (let stroke = 0; stroke < 3; stroke += 1) {
    await drag(Array.from({ length: 14 }, (_, i) => [x + 50 + stroke * 85 + i * 5, y + 95 + 38 * Math.sin(i / 2.1 + stroke * 1.7 + Math.random() * 0.4)] as const));
  }
};

describe('an order above ¥50,000 in the browser', () => {
  test('is announced in the cart, and at the checkout with its figures', async () => {
    await toCheckoutWith(order);
    await phone.shows('需要法人授权书');
    await phone.shot('letter-01-cart');
    await phone.tap('#checkout');
    await phone.top().locator('#need-letter').waitFor();
    await phone.shows(/超过 ¥50,000\.00/);
    await phone.shot('letter-02-checkout');
  });

  test('has its letter taken, its frame dragged to the paper, and sent while the person signs', async () => {
    await phone.tap('#need-letter');
    await phone.shows('拍授权书，或从相册选');
    await phone.shot('letter-03-empty');
    await takePage();
    const [x, y] = await centreOf('#crop-nw');
    await drag([[x, y], [x + 16, y + 20], [x + 26, y + 34]]);
    await phone.shot('letter-04-crop');
    await phone.tap('#crop-done');
    await phone.shows('✓ 已上传');
    await phone.top().locator('#signer-name input').fill('王建国');
    await sign();
    await phone.shot('letter-05-signed');
    await phone.top().locator('#finish-letter').filter({ hasText: '签好了，提交订单' }).waitFor();
  });

  test('is placed by itself after the last tap, on a letter of pixels that were really drawn', async () => {
    await phone.tap('#finish-letter');
    await phone.top().locator('#order-no').waitFor();
    const orderNo = (await phone.top().locator('#order-no').innerText()).replace(/\s/g, '');
    await phone.shot('letter-06-placed');
    expect(await lettersOf(world, seeded.f001.storeId)).toMatchObject([{ totalFen: order.totalFen, signer: '王建国', pages: 1, orderNo, status: 'placed' }]);
  });
});

describe('a rule that is published while somebody is at the checkout', () => {
  test('is met at the tap, explained with its figures, and obeyed from then on without a restart', async () => {
    const small = seeded.inStock.find(({ skuId }) => skuId !== order.skuId)!;
    await toCheckoutWith({ ...small, qty: small.minQty, totalFen: 0 });
    await phone.tap('#checkout');
    await phone.shows(/均已核对/);
    const [letter] = DEFAULT_RULES.rules;
    await publishRules(world.db, [{ ...letter!, name: '试行：一元以上须授权', when: { fact: 'orderTotal', op: 'gt', value: 1 } }]);
    await phone.tap('#submit-order');
    await phone.shows('这一单需要法人授权书');
    await phone.shot('letter-07-dialog');
    await phone.tap('#sign-letter');
    await phone.shows(/超过 ¥0\.01/);
    await phone.page.goBack();
    await phone.go('pages/cart/index');
    await phone.shows('需要法人授权书');
    await publishRules(world.db, DEFAULT_RULES.rules);
  });

  test('never met an exception or a third party', () => {
    expect(phone.complaints).toEqual([]);
  });
});
