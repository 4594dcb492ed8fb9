import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts } from '@zhundan/shared';
import type { Browser, Page } from 'playwright-core';
import { newId } from '../../functions/test/chain.ts';
import { BRUSHING, publishRules } from '../../functions/test/held.ts';
import { phoneOf } from '../../functions/test/phone.ts';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles, type Handles } from '../../supabase/seed/handles.ts';
import { faultsOf } from './accessible.ts';
import { type BrowserPhone, openPhone, signIn, startBrowser } from './browser-phone.ts';
import { misfitsOf } from './fits.ts';
import { franchiseeScreens, type Screen, supervisorScreens } from './screens.ts';

let world: TestWorld, browser: Browser, seeded: Handles;
let shop: BrowserPhone, supervisor: BrowserPhone;
let ofShop: Screen[], ofSupervisor: Screen[];

/** Twice the same: the first goes out, the second waits for a supervisor. */
const orderTwice = async (): Promise<string[]> => {
  const phone = await phoneOf(world.url, 'F001');
  const { f001, inStock } = seeded;
  const bought = new Set((await world.db.query<{ id: string }>('select sku_id as id from order_lines l join orders o on o.id = l.order_id where o.store_id = $1', [f001.storeId])).rows.map(({ id }) => id));
  const goods = inStock.filter(({ skuId }) => !bought.has(skuId)).slice(0, 2);
  const numbers: string[] = [];
  for (const times of [1, 1]) {
    const { body } = await phone.send(contracts.placeOrder, {
      requestId: newId(), addressId: f001.addressIds[0], lines: goods.map(({ skuId, minQty }) => ({ skuId, qty: minQty * times })),
      expectedTotalFen: goods.reduce((sum, { minQty, priceFen }) => sum + minQty * priceFen, 0), priceListVersion: f001.priceListVersion,
    });
    numbers.push(body.orderNo);
  }
  return numbers;
};

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  seeded = await findHandles(world.db);
  await publishRules(world.db, BRUSHING);
  const [placed, held] = await orderTwice();
  [ofShop, ofSupervisor] = [franchiseeScreens(seeded, placed!), supervisorScreens(held!)];
  browser = await startBrowser();
  [shop, supervisor] = [await openPhone(browser, world.url), await openPhone(browser, world.url)];
  await signIn(shop, 'F001');
  await supervisor.tap('#sign-in');
  await supervisor.page.getByText('G001').first().click();
  await supervisor.shows('待复核');
  const { productId, skuId } = seeded.inStock[0]!;
  await shop.go(`packages/goods/product/index?productId=${productId}&skuId=${skuId}`);
  await shop.tap('#add');
  await shop.tap('.buy-bar__cart');
  await shop.shows('去结算');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

/** What is wrong with each screen; a screen without a fault is not in it. */
const sweep = async (look: (page: Page) => Promise<string[]>): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const [phone, screens] of [[shop, ofShop], [supervisor, ofSupervisor]] as const) {
    for (const { name, go } of screens) {
      await go(phone);
      const faults = await look(phone.page);
      if (faults.length > 0) found[name] = faults;
    }
  }
  return found;
};

const resize = async (width: number, height: number): Promise<void> => {
  for (const { page } of [shop, supervisor]) await page.setViewportSize({ width, height });
};

/** As a phone does whose owner reads large type: everything that is measured in type grows with it. */
const enlarge = async (percent: number): Promise<void> => {
  for (const { page } of [shop, supervisor]) {
    await page.context().addInitScript((factor) => {
      document.addEventListener('DOMContentLoaded', () => {
        const style = document.createElement('style');
        style.textContent = `html { font-size: ${20.8 * factor}px !important; }`;
        document.head.append(style);
      });
    }, percent / 100);
  }
};

describe('every page and every sheet of the phone', () => {
  test('is open to everybody: axe finds nothing', async () => {
    await resize(390, 844);
    expect(await sweep(faultsOf)).toEqual({});
  });

  test.each([[390, 844], [320, 568], [430, 932]])('fits a window of %i × %i, is read and is hit', async (width, height) => {
    await resize(width, height);
    expect(await sweep(misfitsOf)).toEqual({});
  });

  test('fits in type of 130 %', async () => {
    await resize(390, 844);
    await enlarge(130);
    expect(await sweep(misfitsOf)).toEqual({});
  });
});
