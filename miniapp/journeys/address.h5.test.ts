import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { type BrowserPhone, openPhone, signIn, startBrowser } from './browser-phone.ts';

let world: TestWorld;
let browser: Browser;
let phone: BrowserPhone;

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

/** On the phone at hand and on the smallest there is. */
const shots = async (name: string): Promise<void> => {
  for (const [width, height] of [[390, 844], [320, 568]] as const) {
    await phone.page.setViewportSize({ width, height });
    await phone.top().locator('.notice').first().scrollIntoViewIfNeeded();
    await phone.shot(`${name}-${width}`);
  }
  await phone.page.setViewportSize({ width: 390, height: 844 });
};

describe('an address as people type it', () => {
  test('is seen to be vague, although its word is torn apart by what nobody sees', async () => {
    await phone.go('packages/addresses/picker/index');
    await phone.field('address-text').fill('越城区人民中路235号对\u200B ⾯');
    await phone.shows('「235号」是旁边那家的门牌');
    await shots('address-vague');
  });

  test('is kept with the phone number that was pasted in full', async () => {
    await phone.field('address-text').fill('越城区人民中路235号');
    await phone.shows('可以送到');
    await phone.field('contact-name').fill('\u200B欧阳师傅 ');
    await phone.field('contact-phone').fill('+86 139-0000-1001');
    await shots('address-whole');
    const saved = phone.page.waitForResponse((reply) => reply.url().endsWith('/api/addresses') && reply.request().method() === 'POST');
    await phone.tap('#save-address');
    expect((await saved).status()).toBe(201);
    const { rows } = await world.db.query("select contact_name, phone from addresses where contact_name like '欧阳%' and phone = '13900001001'");
    expect(rows).toEqual([{ contact_name: '欧阳师傅', phone: '13900001001' }]);
    expect(phone.complaints).toEqual([]);
  });
});
