import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { FakeApi, serveBuild } from '../../../harness';
import { type BrowserPhone, openPhone, startBrowser } from '../../../journeys/browser-phone';

const DIST = path.resolve(__dirname, '../../../dist/h5');
const api = new FakeApi({});
let build: Awaited<ReturnType<typeof serveBuild>>;
let browser: Browser;
let phone: BrowserPhone;

beforeAll(async () => {
  build = await serveBuild(DIST, await api.start());
  browser = await startBrowser();
  phone = await openPhone(browser, build.url);
});
afterAll(async () => {
  await browser.close();
  await build.stop();
  await api.stop();
});

test('the browser build asks a stranger to sign in, and asks nobody but its own origin for anything', async () => {
  await phone.button('微信登录').waitFor();
  expect(phone.complaints).toEqual([]);
});

test('signing in goes to WeChat’s authorize page with what WeChat asks for', async () => {
  const [request] = await Promise.all([phone.page.waitForRequest(/\/connect\/oauth2\/authorize/), phone.tap('#sign-in')]);
  const query = new URL(request.url()).searchParams;
  expect(Object.fromEntries([...query].filter(([name]) => name !== 'state' && name !== 'appid'))).toEqual({
    redirect_uri: `${build.url}/`, response_type: 'code', scope: 'snsapi_base',
  });
  expect(query.get('state')).toMatch(/^[0-9a-f]{32}$/);
});

test('a code that comes back with somebody else’s state is ignored', async () => {
  await phone.page.goto(`${build.url}/?code=stolen&state=forged`);
  await phone.button('微信登录').waitFor();
  expect(api.asked).not.toContain('POST /api/session');
  expect(phone.page.url()).not.toContain('stolen');
});
