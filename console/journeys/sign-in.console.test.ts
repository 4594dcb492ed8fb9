import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { openConsole, openWindow, signIn, startBrowser } from './browser.ts';

let world: TestWorld, browser: Browser;

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld({ seed: 'small' }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

describe('whoever signs in', () => {
  test('sees a code, confirms it on their phone, and is there without touching the computer again', async () => {
    const window = await openWindow(browser, world.url);
    await window.shows('登录总部后台');
    await window.shot('01-sign-in');
    await signIn(window, world.url, 'H-admin');
    await window.shows(/管理员/);
    expect(new URL(window.page.url()).pathname).toMatch(/^\/console\/reviews/); // the first of the queue may be open already
    await window.page.reload();
    await window.shows(/管理员/);
    expect(window.complaints).toEqual([]);
    await window.page.context().close();
  });

  test('may type the code on a phone that cannot scan, and sees first what they confirm', async () => {
    const window = await openWindow(browser, world.url);
    const code = ((await window.page.getByLabel(/^登录码/).textContent()) ?? '').replaceAll(/\W/g, '');
    const phone = await phoneOf('H-finance');
    await phone.getByText('登录总部后台').filter({ visible: true }).first().click();
    await phone.locator('#code input').fill(code.toLowerCase());
    await phone.locator('#find').click();
    await phone.getByText('这台电脑请求以您的身份登录总部后台').waitFor();
    await phone.getByText(/Chrome · /).waitFor();
    await phone.screenshot({ path: 'artifacts/console/02-phone-confirms.png' });
    await phone.locator('#confirm').click();
    await phone.getByText('已确认').waitFor();
    await window.shows(/财务/);
    await Promise.all([phone.context().close(), window.page.context().close()]);
  });

  test('as a franchisee is told that this is not for them, and the screen stays as it was', async () => {
    const window = await openWindow(browser, world.url);
    await expect(signIn(window, world.url, 'F001')).rejects.toThrow('不能登录总部后台');
    await window.shows('登录总部后台');
    await window.page.context().close();
  });

  test('too late gets another code with one click', async () => {
    const window = await openWindow(browser, world.url);
    const shown = window.page.getByLabel(/^登录码/);
    const first = (await shown.textContent())!;
    await world.db.query("update console_sign_ins set expires_at = now() - interval '1 second'");
    await window.shows('二维码已过期');
    await window.button('换一个').click();
    await shown.filter({ hasNotText: first }).waitFor();
    await window.page.context().close();
  });
});

describe('whoever is signed in', () => {
  test('stays so while the access token is renewed behind their back', async () => {
    const window = await openConsole(browser, world.url, 'H-audit', 'audit');
    await window.shows('登录后台');
    const cookies = await window.page.context().cookies();
    await window.page.context().clearCookies({ name: 'zd_access' });
    await window.page.getByRole('link', { name: '规则' }).click();
    await window.page.getByRole('link', { name: '操作记录' }).click();
    await window.button('刷新').or(window.page.getByText('登录后台').first()).first().waitFor();
    expect(cookies.filter(({ name }) => name !== 'zd_csrf').every(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Strict')).toBe(true);
    expect(window.complaints).toEqual([]);
    await window.page.context().close();
  });

  test('is told calmly that the network is gone, and keeps what is on the page', async () => {
    const window = await openConsole(browser, world.url, 'H-admin', 'audit');
    await window.shows('登录后台');
    await window.page.context().setOffline(true);
    await window.shows('网络不通');
    await window.shows('登录后台');
    await window.page.context().setOffline(false);
    await window.page.getByText('网络不通').waitFor({ state: 'detached' });
    await window.page.context().close();
  });

  test('signs out, and is out in this window and for every copy of its cookies', async () => {
    const window = await openConsole(browser, world.url, 'H-admin');
    const copied = await window.page.context().cookies();
    await window.page.getByRole('button', { name: /管理员/ }).click();
    await window.page.getByText('退出登录').click();
    await window.page.getByLabel(/^登录码/).waitFor();
    await window.page.context().addCookies(copied);
    await window.page.reload();
    await window.page.getByLabel(/^登录码/).waitFor();
    await window.page.context().close();
  });

  test('finds only what their role has a use for, also by typing the address', async () => {
    const window = await openConsole(browser, world.url, 'H-craft', 'nowhere');
    await window.shows('没有这个页面');
    expect(await window.page.locator('.zd-menu a').allTextContents()).toContain('操作记录');
    await window.page.context().close();
  });
});

/** The phone of somebody at headquarters, in a browser of its own. */
const phoneOf = async (person: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  await page.goto(world.url);
  await page.locator('#sign-in').click();
  await page.getByText(person).first().click();
  await page.getByText('您好').filter({ visible: true }).first().waitFor();
  return page;
};
