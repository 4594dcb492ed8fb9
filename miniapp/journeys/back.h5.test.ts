import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles, type Handles } from '../../supabase/seed/handles.ts';
import { type BrowserPhone, openPhone, signIn, startBrowser } from './browser-phone.ts';

let world: TestWorld, browser: Browser, phone: BrowserPhone, seeded: Handles;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  seeded = await findHandles(world.db);
  browser = await startBrowser();
  phone = await openPhone(browser, world.url);
  await signIn(phone, 'F001');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const tab = (name: string) => phone.page.locator('.weui-tabbar__item').filter({ hasText: name });
const sheet = () => phone.page.getByText('联系时请告诉总部').filter({ visible: true });
const openSheet = async (): Promise<void> => {
  await phone.top().getByText('联系总部').first().click();
  await sheet().waitFor();
};

describe('back', () => {
  test('closes the sheet that lies over a page, and stays on the page', async () => {
    await tab('我的').click();
    await openSheet();
    await phone.page.goBack();
    await sheet().waitFor({ state: 'hidden' });
    await phone.shows('退出登录');
    expect(phone.page.url()).toContain('pages/me/index');
  });

  test('has nothing left to close once the sheet was closed by its own key', async () => {
    await openSheet();
    await phone.page.getByLabel('关闭').filter({ visible: true }).first().click();
    await phone.page.waitForFunction(() => !(window.history.state as Record<string, unknown> | null)?.['over-the-page']);
    await phone.shows('退出登录');
  });
});

describe('without a network', () => {
  test('the cart opens from a product that was open, and nothing of it lies over anything else', async () => {
    const { productId, skuId } = seeded.inStock[0]!;
    await phone.go(`packages/goods/product/index?productId=${productId}&skuId=${skuId}`);
    await phone.button('加入').waitFor();
    await phone.page.waitForFunction(() => performance.getEntriesByType('resource').filter(({ name }) => /\/js\/.*\.js$/.test(name)).length >= 20);
    await phone.page.waitForLoadState('networkidle');
    await phone.tap('#add');
    await phone.page.context().setOffline(true);
    await phone.tap('.buy-bar__cart');
    await phone.shows('去结算');
    expect(phone.page.url()).toContain('pages/cart/index');
    await phone.page.context().setOffline(false);
  });
});
