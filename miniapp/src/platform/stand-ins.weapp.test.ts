import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FakeApi, signedInBefore, WeApp, type WeAppOptions } from '../../harness';

const DIST = path.resolve(__dirname, '../../dist/weapp');
/** Everything that a phone may lack; the harness has it all when it is not told otherwise. */
const OPTIONAL = [
  'onNetworkStatusChange', 'offNetworkStatusChange', 'showToast', 'setNavigationBarTitle', 'stopPullDownRefresh', 'setTabBarBadge', 'removeTabBarBadge', 'getWindowInfo',
  'getDeviceInfo', 'getAppBaseInfo', 'setClipboardData', 'makePhoneCall', 'chooseMedia', 'scanCode', 'getLocation', 'chooseMessageFile', 'login', 'onThemeChange', 'onMemoryWarning',
  'onKeyboardHeightChange', 'createIntersectionObserver', 'createMediaQueryObserver', 'getAccountInfoSync', 'getEnterOptionsSync', 'nextTick', 'pageScrollTo',
];
const api = new FakeApi({
  'GET /api/catalog/categories': { categories: [] }, 'GET /api/catalog/frequent': { items: [], priceListVersion: 7 }, 'GET /api/orders': { orders: [], next: null },
  'GET /api/notices': { notices: [], unread: 0, next: null },
});
let apiBase: string;

beforeAll(async () => {
  apiBase = await api.start();
});
afterAll(() => api.stop());

const phoneWithout = (without: readonly string[], more: Partial<WeAppOptions> = {}) => new WeApp(DIST, { apiBase, without, ...more });

describe('a phone that has the least', () => {
  test.each([...OPTIONAL.map((name): [string, string[]] => [name, [name]]), ['all of these', OPTIONAL]])('without %s starts, and asks to sign in', async (_, without) => {
    const app = phoneWithout(without).launch();
    await app.until(() => app.find('#sign-in') !== null);
    expect([app.problems, app.consoleErrors]).toEqual([[], []]);
    app.close();
  });

  test('shows home to who was signed in, and where codes are typed instead of scanned', async () => {
    const app = signedInBefore(phoneWithout(OPTIONAL)).launch();
    await app.until(() => app.find('#quick-scan') !== null);
    await app.settle();
    await app.tap('#quick-scan');
    await app.until(() => app.route === 'packages/goods/scan/index');
    expect([app.problems, app.consoleErrors]).toEqual([[], []]);
    app.close();
  });

  test('says what to do when WeChat gives no code to sign in with', async () => {
    const app = phoneWithout(['login']).launch();
    await app.until(() => app.find('#sign-in') !== null);
    await app.tap('#sign-in');
    await app.until(() => app.text().includes('微信没有给出登录凭证'));
    app.close();
  });
});
