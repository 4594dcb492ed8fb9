import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { type BrowserPhone, openPhone, signIn, startBrowser } from './browser-phone';

let world: TestWorld, browser: Browser, phone: BrowserPhone;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  browser = await startBrowser();
  phone = await openPhone(browser, world.url);
  await signIn(phone, 'F001');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const search = async (words: string): Promise<void> => {
  await phone.go(`packages/goods/products/index?query=${encodeURIComponent(words)}`);
  await phone.top().locator('.product-row').first().waitFor();
};
const openFirst = (): Promise<void> => phone.top().locator('.product-row').first().click();
const chosen = (): Promise<string[]> => phone.top().locator('.sp.c').allInnerTexts();

describe('a search in the browser', () => {
  test('shows the very spec that was asked for, and the product opens on it', async () => {
    await search('M8*30 304 外六角螺栓');
    await phone.shows('M8×30 304');
    await phone.shot('search-found');
    await openFirst();
    await phone.shows('编码 LJ-M8-30-304');
    expect(await chosen()).toEqual(['M8×30', '304']);
    await phone.shot('search-product');
  });

  test('chooses nothing where none is all that was asked for, and offers the nearest at one tap', async () => {
    await search('外六角螺栓 M8×31 304');
    await phone.shows(/没有 M8×31，最接近：M8×30 304/);
    await phone.shot('search-in-vain');
    await openFirst();
    await phone.shows('请选择规格、材质');
    await phone.shows('没有 M8×31');
    expect(await chosen()).toEqual([]);
    await phone.shot('search-nearest');
    await phone.page.setViewportSize({ width: 320, height: 568 });
    await phone.shot('search-nearest-320');
    await phone.page.setViewportSize({ width: 390, height: 844 });
    await phone.top().locator('.notice .btn').filter({ hasText: 'M8×30 304' }).click();
    await phone.shows('编码 LJ-M8-30-304');
    expect(await chosen()).toEqual(['M8×30', '304']);
  });

  test('chooses nothing where several are', async () => {
    await search('外六角螺栓 304');
    await phone.shows(/符合的规格 \d+ 种/);
    await phone.shot('search-several');
    await openFirst();
    await phone.shows('请选择规格、材质');
    expect(await chosen()).toEqual([]);
    await phone.shot('search-open');
  });
});
