import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { WeApp } from '../harness/index.ts';

const DIST = path.resolve(__dirname, '../dist/weapp');

let world: TestWorld, app: WeApp, qr: string;
/** What the computer's browser holds: the cookie that ties the code to it. */
let cookie = '';

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  app = new WeApp(DIST, { apiBase: world.url, answers: { login: { code: 'sandbox:H-finance' }, scanCode: () => ({ result: qr }) } }).launch();
  await app.settle();
});
afterAll(async () => {
  app?.close();
  await world?.stop();
});

const atTheComputer = async (contractPath: string): Promise<{ qr?: string; code?: string; status?: string; session?: { user: { role: string } } }> => {
  const response = await fetch(world.url + contractPath, {
    method: 'POST', body: '{}',
    headers: { 'content-type': 'application/json', origin: world.url, cookie, 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Edg/130.0' },
  });
  cookie = response.headers.getSetCookie().find((each) => each.startsWith('zd_signIn='))?.split(';')[0] ?? cookie;
  return await response.json() as never;
};
const shows = (text: string) => app.until(() => app.text().includes(text));
const tapWhenThere = async (selector: string): Promise<void> => {
  await app.until(() => app.find(selector) !== null);
  await app.tap(selector);
};

/** One journey: each step stands on the one before. */
describe('somebody at headquarters on WeChat', () => {
  test('comes to a page that leads to the desk, not to a shop that refuses them', async () => {
    await app.until(() => app.route === 'pages/sign-in/index');
    await tapWhenThere('#sign-in');
    await shows('登录总部后台');
    expect(app.route).toBe('pages/home/index');
  });

  test('who scans something else is told what to scan, and stays where they are', async () => {
    qr = 'https://example.com/K7M4QX';
    await tapWhenThere('#console-sign-in');
    await app.until(() => app.calls.some(({ name, options }) => name === 'showToast' && String(options['title']).includes('电脑屏幕上的二维码')));
    expect(app.route).toBe('pages/home/index');
  });

  test('scans the screen, sees which computer asks, and says yes with one tap', async () => {
    qr = (await atTheComputer('/api/admin/sign-in')).qr!;
    expect((await atTheComputer('/api/admin/sign-in/poll')).status).toBe('waiting');
    await tapWhenThere('#console-sign-in');
    await shows('Edge · Windows');
    expect(app.route).toBe('packages/staff/console/index');
    await tapWhenThere('#confirm');
    await shows('已确认');
    expect(await atTheComputer('/api/admin/sign-in/poll')).toMatchObject({ status: 'signedIn', session: { user: { role: 'finance' } } });
  });

  test('who scans a screen that has waited too long is told, and may type another code', async () => {
    await app.back();
    qr = (await atTheComputer('/api/admin/sign-in')).qr!;
    await world.db.query("update console_sign_ins set expires_at = now() - interval '1 second'");
    await tapWhenThere('#console-sign-in');
    await shows('登录码不对或已过期');
    await shows('重新输入');
  });

  test('and nothing on the way broke a limit of WeChat’s', () => {
    expect(app.problems).toEqual([]);
  });
});
