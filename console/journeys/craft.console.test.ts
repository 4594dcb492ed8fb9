import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { dayWithRoom } from '../../functions/test/craft.ts';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { type ConsoleWindow, openConsole, startBrowser } from './browser.ts';

let world: TestWorld, browser: Browser, desk: ConsoleWindow;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  browser = await startBrowser();
  desk = await openConsole(browser, world.url, 'H-craft', 'craft');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await world.db.query(sql)).rows;

/** The first booking of the windows' line from tomorrow on, which has room all around it. */
const aBooking = async () => (await rows(`
  select b.id, o.order_no as "orderNo", b.line_id as "lineId", b.day::text, b.day - app.shanghai_day(now()) as "daysFromNow", o.store_id as "storeId", app.ready_on(o.id, b.sku_id)::text as "readyOn"
  from craft_bookings b join orders o on o.id = b.order_id join craft_lines l on l.id = b.line_id
  where l.code = 'CHUANG' and b.day > app.shanghai_day(now()) order by b.day desc, b.id limit 1`))[0] as { id: string; orderNo: string; lineId: string; day: string; daysFromNow: number; readyOn: string };

const chooseDay = async (label: string, day: string): Promise<void> => {
  const field = desk.page.getByLabel(label, { exact: true });
  await field.fill(day);
  await field.press('Enter');
};

describe('the craft department', () => {
  test('sees its lines by days, how full they are, and in red what passes its promise', async () => {
    await desk.page.locator('.craft-table').waitFor();
    await desk.shows('防盗门线');
    await desk.shows(/项超过 15 天/);
    expect(await desk.page.locator('.craft-chip.craft-late').count()).toBeGreaterThan(0);
    await desk.shot('craft-board');
  });

  test('drags a booking to another day: it is there at once, the store is told, and the database agrees', async () => {
    const { orderNo } = await aBooking();
    const chip = desk.page.locator(`.craft-chip[data-order="${orderNo}"]`).last();
    const row = desk.page.locator('tr', { has: desk.page.getByText('铝合金门窗线') });
    const cells = row.locator('.craft-cell:not(.craft-past)');
    const free = await cells.evaluateAll((all) => all.findIndex((cell) => cell.textContent?.startsWith('0 /')));
    const target = cells.nth(free);
    await chip.dragTo(target);
    await desk.shows(/已通知门店|已移到/);
    await target.locator(`.craft-chip[data-order="${orderNo}"]`).waitFor();
    const [moved] = await rows(`select count(*)::int as n from notices n join orders o on o.id = n.order_id where o.order_no = '${orderNo}' and n.kind = 'promiseMoved'`);
    expect(moved).toEqual({ n: 1 });
    await desk.shot('craft-moved');
  });

  test('opens a booking with the keyboard and moves a part of it', async () => {
    const { orderNo, lineId, daysFromNow } = await aBooking();
    const chip = desk.page.locator(`.craft-chip[data-order="${orderNo}"]`).first();
    await chip.focus();
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('dialog').getByText('移动这一天的排期').waitFor();
    await desk.shot('craft-booking');
    await chooseDay('移到', await dayWithRoom(world.db, lineId, { minutes: 30, daysFromNow: daysFromNow + 1 }));
    await desk.page.getByLabel('分钟', { exact: true }).fill('30');
    // The message of the last move may still be there; the answer to this one is not.
    const answered = desk.page.waitForResponse((response) => response.request().method() === 'POST' && response.url().includes('/api/admin/craft/'));
    await desk.button(/^移\s*动$/).click();
    expect((await answered).ok()).toBe(true);
    await desk.shows(/已移到/);
  });

  test('is refused with the room there is when the day filled up meanwhile, and the board is as it was', async () => {
    const { orderNo, day } = await aBooking();
    // Somebody else moves it while this move is on its way: a board that is read anew in between knows nothing of that.
    await desk.page.route('**/api/admin/craft/**', async (route) => {
      if (route.request().method() === 'POST') {
        await rows(`update craft_bookings b set version = b.version + 1 from orders o where o.id = b.order_id and o.order_no = '${orderNo}' returning b.id`);
      }
      await route.continue();
    });
    // Opened anew: what the last move only showed takes the focus along when it is read.
    await desk.go('craft');
    await desk.page.locator(`.craft-chip[data-order="${orderNo}"]`).first().press('Alt+ArrowRight');
    await desk.shows('排期刚被改动过，已为您刷新，请再拖一次。');
    await desk.page.unroute('**/api/admin/craft/**');
    expect(await rows(`select 1 from craft_bookings b join orders o on o.id = b.order_id where o.order_no = '${orderNo}' and b.day = '${day}'`)).toHaveLength(1);
  });

  test('marks a line as standing still; what was on it moves on and nothing is lost', async () => {
    const [before] = await rows('select sum(minutes)::int as minutes from craft_bookings');
    // The doors', which the dialog offers first, from today on: long enough that there is work in it.
    const [{ day }] = await rows(`select (min(b.day) + 1)::text as day from craft_bookings b join craft_lines l on l.id = b.line_id
      where l.code = 'MEN' and b.day >= app.shanghai_day(now())`) as [{ day: string }];
    await desk.button('标记停机').click();
    await chooseDay('到（含）', day);
    await desk.button('设备检修').click();
    await desk.shot('craft-downtime');
    await desk.page.getByRole('dialog').getByRole('button', { name: /标记停机/ }).click();
    await desk.shows(/个交货日有变动，已通知门店/);
    await desk.page.locator('.craft-down').first().waitFor();
    expect(await rows('select sum(minutes)::int as minutes from craft_bookings')).toEqual([before]);
    await desk.shot('craft-stands-still');
  });

  test('makes a day a holiday of all lines from the head of its column', async () => {
    const [{ day, words }] = await rows(`
      select d.day::text, to_char(d.day, 'FMMM月FMDD日') as words from craft_days d join craft_lines l on l.id = d.line_id
      where l.code = 'CHUANG' and d.day > app.shanghai_day(now()) and d.capacity_minutes > 0 order by d.day limit 1`) as [{ day: string; words: string }];
    await desk.button(new RegExp(`^${words} .*设为放假`)).click();
    await desk.page.getByLabel('名称').fill('年会');
    await desk.shot('craft-holiday');
    await desk.page.getByRole('dialog').getByRole('button', { name: /保\s*存/ }).click();
    await desk.shows(/已保存/);
    await desk.page.locator('.craft-day', { hasText: '会' }).first().waitFor();
    expect(await rows(`select sum(capacity_minutes)::int as minutes from craft_days where day = '${day}'`)).toEqual([{ minutes: 0 }]);
  });

  test('is read by others at headquarters, who move nothing', async () => {
    const reader = await openConsole(browser, world.url, 'H-finance', 'craft');
    await reader.page.locator('.craft-table').waitFor();
    expect([await reader.button('标记停机').count(), await reader.page.locator('.craft-chip[draggable="true"]').count()]).toEqual([0, 0]);
    await reader.page.close();
  });

  test('raises no complaint in the browser', () => expect(desk.complaints).toEqual([]));
});
