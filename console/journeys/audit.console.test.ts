import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { type ConsoleWindow, openConsole, startBrowser } from './browser.ts';

let world: TestWorld, browser: Browser, window: ConsoleWindow;

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld({ seed: 'small' }), startBrowser()]);
  await world.db.query(`
    insert into audit_events (by_user, action, subject, reason, before, after)
    select u.id, 'letter.madeStanding', 'F001 0001', '三年信用良好', '{"kind": "order", "maxFen": 5230000}', '{"kind": "standing", "maxFen": 10000000}'
    from users u where u.code = 'H-finance'`);
  await world.db.query(`
    insert into audit_events (by_user, action, subject, reason)
    select u.id, 'review.approved', 'F00' || n, '第 ' || n || ' 单' from users u, generate_series(1, 120) n where u.code = 'G001'`);
  window = await openConsole(browser, world.url, 'H-audit', 'audit');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

test('an auditor reads on, page by page, to the end of what was decided', async () => {
  await window.shows('第 120 单');
  await window.button('加载更多').click();
  await window.shows('第 45 单');
  await window.button('加载更多').click();
  await window.shows('三年信用良好');
});

test('finds a decision by what was done and about what, and may send the address of what they see', async () => {
  await window.go('audit?action=letter&subject=F001');
  await window.shows('三年信用良好');
  expect(await window.page.locator('tbody tr.ant-table-row').count()).toBe(1);
  await window.go('audit?subject=F999');
  await window.shows('没有符合条件的记录');
});

test('opens a line and reads what it changed', async () => {
  await window.go('audit?action=letter.madeStanding');
  await window.button('展开行').click();
  for (const text of ['每单上限', '¥52,300.00', '¥100,000.00', '长期有效']) await window.shows(text);
  await window.shot('03-audit');
  expect(window.complaints).toEqual([]);
});
