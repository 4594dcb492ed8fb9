import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { heldAgain } from '../../functions/test/held-again.ts';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles } from '../../supabase/seed/handles.ts';
import { confirmCode, type ConsoleWindow, openConsole, startBrowser } from './browser.ts';

let world: TestWorld, browser: Browser, desk: ConsoleWindow;

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld({ seed: 'small' }), startBrowser()]);
  await heldAgain(world, await findHandles(world.db), 'f001', 1);
  await world.db.query(`insert into letters (id, store_id, kind, basket_hash, total_fen, signer_name, uploaded_by, expires_at)
    select gen_random_uuid(), store_id, 'order', repeat('0', 64), 5230000, '王建国', placed_by, now() + interval '7 days' from orders limit 1`);
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});
afterEach(() => desk?.page.context().close());

const again = (page: Page) => page.locator('.zd-again');
const dialog = (page: Page) => page.getByRole('dialog');

interface Form {
  readonly person: string;
  readonly room: string;
  readonly fill: (page: Page) => Promise<void>;
  /** Sends what was filled in: refused, because the session is over, then again. */
  readonly send: (page: Page) => Promise<void>;
  /** What stands in the form. */
  readonly filled: (page: Page) => Promise<unknown>;
  readonly done: string | RegExp | null;
}

const inDialog = (name: RegExp) => (page: Page): Promise<void> => dialog(page).getByRole('button', { name }).click();
const valueOf = (label: string) => (page: Page): Promise<string> => page.getByLabel(label, { exact: true }).inputValue();

const FORMS: Record<string, Form> = {
  'a line’s downtime': {
    person: 'H-craft', room: 'craft', send: inDialog(/标记停机/), filled: valueOf('原因'), done: /已标记停机/,
    fill: async (page) => {
      await page.getByRole('button', { name: '标记停机', exact: true }).first().click();
      await page.getByLabel('原因', { exact: true }).fill('电机检修，备件在路上');
    },
  },
  'a holiday': {
    person: 'H-craft', room: 'craft', send: inDialog(/保\s*存/), filled: valueOf('名称'), done: /已保存/,
    fill: async (page) => {
      await page.getByRole('button', { name: /设为放假/ }).last().click();
      await page.getByLabel('名称', { exact: true }).fill('厂庆');
    },
  },
  'a booking on its way': {
    person: 'H-craft', room: 'craft', send: (page) => page.getByRole('button', { name: /^移\s*动$/ }).click(), filled: valueOf('分钟'), done: /已移到/,
    fill: async (page) => {
      const [{ orderNo, day }] = (await world.db.query<{ orderNo: string; day: string }>(`
        select o.order_no as "orderNo", (select max(d.day)::text from craft_days d where d.line_id = b.line_id and d.booked_minutes = 0 and d.capacity_minutes > 100
            and d.day between app.shanghai_day(now()) + 1 and app.shanghai_day(now()) + 12 and d.day <> b.day) as day
        from craft_bookings b join orders o on o.id = b.order_id join craft_lines l on l.id = b.line_id
        where l.code = 'CHUANG' and b.day > app.shanghai_day(now()) and b.minutes > 20 order by b.day, b.id limit 1`)).rows as [{ orderNo: string; day: string }];
      await page.locator(`.craft-chip[data-order="${orderNo}"]`).first().click();
      await page.getByLabel('移到', { exact: true }).fill(day);
      await page.getByLabel('移到', { exact: true }).press('Enter');
      await page.getByLabel('分钟', { exact: true }).fill('17');
    },
  },
  'what a store is asked': {
    person: 'G001', room: 'reviews', send: (page) => page.getByRole('button', { name: '发给门店' }).click(), filled: valueOf('想问门店什么，回车发送'), done: '这单和上一单各给哪个工地？',
    fill: async (page) => {
      await page.getByRole('button', { name: /问门店/ }).click();
      await page.getByLabel('想问门店什么，回车发送').fill('这单和上一单各给哪个工地？');
    },
  },
  'the terms of a standing letter': {
    person: 'G001', room: 'letters', send: (page) => page.locator('.ant-modal').getByRole('button', { name: '设为长期有效' }).click(), filled: async (page) => [await valueOf('原因')(page), await valueOf('单笔订单至多（元）')(page)], done: null, // that this letter has no files is another matter
    fill: async (page) => {
      await page.getByText('王建国').first().click();
      await page.getByRole('button', { name: '设为长期有效' }).click();
      await page.getByLabel('单笔订单至多（元）').fill('61,234.50');
      await page.getByLabel('原因', { exact: true }).fill('法人当面确认过，全年有效');
    },
  },
  'a view’s name': {
    person: 'H-price', room: 'orders?status=completed', send: inDialog(/保\s*存/), filled: valueOf('视图名称'), done: '周一要看的',
    fill: async (page) => {
      await page.getByRole('button', { name: '保存为视图' }).click();
      await page.getByLabel('视图名称').fill('周一要看的');
    },
  },
};

describe('when a session ends', () => {
  test.each(Object.entries(FORMS))('%s stays as it was filled in, and is sent once somebody has signed in again', async (_, { person, room, fill, send, filled, done }) => {
    desk = await openConsole(browser, world.url, person, room);
    const { page } = desk;
    await fill(page);
    const before = await filled(page);
    await page.context().clearCookies();
    await send(page);
    await again(page).getByText('没提交的内容都还在').waitFor();
    expect(await page.locator('#root').evaluate((root: HTMLElement) => root.inert)).toBe(true);
    await confirmCode(again(page), world.url, person);
    await again(page).waitFor({ state: 'detached' });
    expect(await filled(page)).toEqual(before);
    const answered = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().includes('/api/admin/'));
    await send(page);
    expect((await answered).status()).not.toBe(401);
    if (done !== null) await desk.shows(done);
  });

  test('whoever signs in instead finds nothing of what the other one had open', async () => {
    desk = await openConsole(browser, world.url, 'H-craft', 'craft');
    await FORMS['a holiday']!.fill(desk.page);
    await desk.page.context().clearCookies();
    await FORMS['a holiday']!.send(desk.page);
    await confirmCode(again(desk.page), world.url, 'H-finance');
    await desk.shows(/财务/);
    expect([await again(desk.page).count(), await dialog(desk.page).count()]).toEqual([0, 0]);
  });
});

describe('two tabs of one browser', () => {
  const openTwo = async (person: string): Promise<Page> => {
    desk = await openConsole(browser, world.url, person, 'audit');
    const other = await desk.page.context().newPage();
    await other.goto(`${world.url}/console/orders`);
    await other.locator('.zd-grid-row').first().waitFor();
    return other;
  };

  test('that find the session expired at the same time both stay signed in', async () => {
    const other = await openTwo('H-audit');
    await desk.page.context().clearCookies({ name: /zd_access$/ });
    const refreshed = Promise.all([desk.page, other].map((page) => page.waitForResponse((answer) => answer.url().endsWith('/refresh'))));
    await Promise.all([desk.page.reload(), other.reload()]);
    expect((await refreshed).map((answer) => answer.status())).toEqual([200, 200]);
    await Promise.all([desk.page, other].map((page) => page.getByText(/审计/).first().waitFor()));
  });

  test('leave together, and one that signs in again opens the other one, too', async () => {
    const other = await openTwo('H-audit');
    await desk.page.bringToFront();
    const asked = other.waitForResponse((answer) => answer.url().endsWith('/api/admin/sign-in') && answer.ok());
    await desk.page.getByRole('button', { name: /审计/ }).click();
    await desk.page.getByText('退出登录').click();
    await other.locator('.zd-sign-in').waitFor();
    expect(await other.locator('.zd-grid-row').count()).toBe(0);
    // Only the last code shown is good, and the other tab says so.
    await asked;
    await desk.page.reload();
    await other.getByText('另一个窗口正在登录').waitFor();
    await confirmCode(desk.page.locator('body'), world.url, 'H-audit');
    await desk.page.locator('.zd-side').waitFor();
    await other.locator('.zd-side').waitFor();
  });

  test('never fight over a session: what a tab finds begun by another it takes up', async () => {
    const other = await openTwo('H-audit');
    await desk.page.context().clearCookies();
    await other.getByRole('button', { name: '刷新' }).click();
    await again(other).waitFor();
    await confirmCode(again(other), world.url, 'H-audit');
    await again(other).waitFor({ state: 'detached' });
    await desk.page.getByRole('link', { name: '订单', exact: true }).click();
    await desk.page.locator('.zd-grid-row').first().waitFor();
    expect(await again(desk.page).count()).toBe(0);
  });
});
