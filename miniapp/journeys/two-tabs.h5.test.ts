import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { openPhone, signIn, startBrowser } from './browser-phone.ts';

let world: TestWorld;
let browser: Browser;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const tokenOf = (page: Page): Promise<string> =>
  page.evaluate(() => (JSON.parse((JSON.parse(localStorage.getItem('session')!) as { data: string }).data) as { state: { accessToken: string } }).state.accessToken);
const isHome = (page: Page) => page.getByText('常购商品').filter({ visible: true }).first().waitFor();
const whyRevoked = async () => (await world.db.query<{ why: string | null }>('select revoked_because as why from session_families order by created_at desc limit 1')).rows[0]!.why;

/** From now on the server takes this access token for an old one. */
const expire = (context: BrowserContext, token: string) =>
  context.route(/\/api\/(?!session)/, (route) => (route.request().headers()['authorization'] === `Bearer ${token}`
    ? route.fulfill({ status: 401, json: { error: { code: 'TOKEN_EXPIRED', message: '登录已过期', requestId: 'r' } } })
    : route.fallback()));

/** Two tabs with one session; twice its token runs out while both ask for something. Answers how often it was traded. */
const tradesOfTwoTabs = async (prepare: (context: BrowserContext) => Promise<unknown>): Promise<number> => {
  const phone = await openPhone(browser, world.url);
  const context = phone.page.context();
  await prepare(context);
  await phone.page.reload();
  await signIn(phone, 'F001');
  const tabs = [phone.page, await context.newPage()];
  await tabs[1]!.goto(world.url);
  await isHome(tabs[1]!);

  let trades = 0;
  context.on('request', (request) => { trades += request.url().endsWith('/api/session/refresh') ? 1 : 0; });
  for (let round = 0; round < 2; round += 1) {
    await expire(context, await tokenOf(tabs[0]!));
    await Promise.all(tabs.map((tab) => tab.reload()));
    await Promise.all(tabs.map(isHome));
  }
  await Promise.all(tabs.map((tab) => tab.getByText('再来一单').first().waitFor()));
  await context.close();
  return trades;
};

describe('two tabs of one browser share one session', () => {
  test('whose tokens are traded once for both, as often as they run out', async () => {
    expect(await tradesOfTwoTabs(() => Promise.resolve())).toBe(2);
    expect(await whyRevoked()).toBeNull();
  });

  test('and keep it in a browser that knows no locks', async () => {
    await tradesOfTwoTabs((context) => context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined })));
    expect(await whyRevoked()).toBeNull();
  });
});
