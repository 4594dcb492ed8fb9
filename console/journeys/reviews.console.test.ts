import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts } from '@zhundan/shared';
import type { Browser } from 'playwright-core';
import { newId } from '../../functions/test/chain.ts';
import { heldAgain } from '../../functions/test/held-again.ts';
import { phoneOf } from '../../functions/test/phone.ts';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles } from '../../supabase/seed/handles.ts';
import { type ConsoleWindow, openConsole, startBrowser } from './browser.ts';

let world: TestWorld;
let browser: Browser;
let desk: ConsoleWindow;

/** The oldest promise first: ours, and after them what the seed of the day may hold. */
const waiting = async (): Promise<string[]> =>
  (await world.db.query<{ no: string }>("select o.order_no as no from reviews r join orders o on o.id = r.order_id where r.state = 'waiting' order by r.due_at, r.id")).rows.map(({ no }) => no);
const stateOf = async (orderNo: string): Promise<string> =>
  (await world.db.query<{ state: string }>('select r.state from reviews r join orders o on o.id = r.order_id where o.order_no = $1', [orderNo])).rows[0]!.state;

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  // What waits when the day begins has days left, whenever this runs.
  await world.db.query(`begin; set local session_replication_role = 'replica';
    update reviews set due_at = now() + interval '4 days' + (opened_at - (select min(opened_at) from reviews)) / 1000, release_at = now() + interval '5 days' where decided_at is null; commit`);
  const seeded = await findHandles(world.db);
  await heldAgain(world, seeded, 'f001', 2);
  await heldAgain(world, seeded, 'f002', 1);
  browser = await startBrowser();
  desk = await openConsole(browser, world.url, 'G001', 'reviews');
});
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

describe('a supervisor at the desk', () => {
  test('finds the oldest promise open, with both baskets beside each other', async () => {
    const [oldest] = await waiting();
    await desk.shows('两单对比');
    expect(desk.page.url()).toContain(oldest!);
    await desk.shows('完全相同');
    await desk.shows('这家店平时（近 90 天）');
    await desk.shot('reviews-1-evidence');
  });

  test('learns the keys, and goes down and up the queue by them', async () => {
    await desk.page.keyboard.press('?');
    await desk.shows('下一单');
    await desk.page.keyboard.press('Escape');
    await desk.page.locator('.ant-modal-wrap').first().waitFor({ state: 'hidden' });
    const [first, second] = await waiting();
    await desk.page.keyboard.press('j');
    await desk.page.waitForURL(`**/${second!}`);
    // The address changes before the screen does; nobody presses the next key in between.
    await desk.page.locator('.rv-row').nth(1).and(desk.page.locator('.rv-row-on')).waitFor();
    await desk.page.keyboard.press('k');
    await desk.page.waitForURL(`**/${first!}`);
  });

  test('asks the store with q and Enter', async () => {
    const [, second] = await waiting();
    await desk.go(`reviews/${second!}`);
    await desk.shows('两单对比');
    await desk.page.keyboard.press('q');
    await desk.page.keyboard.type('这单给哪个工地用？');
    await desk.page.keyboard.press('Enter');
    await desk.shows('已发给门店，答复后会回到“待复核”');
    expect(await stateOf(second!)).toBe('asked');
  });

  test('reads calmly that a colleague was faster', async () => {
    const [oldest] = await waiting();
    await desk.go(`reviews/${oldest!}`);
    await desk.shows('两单对比');
    await desk.page.keyboard.press('r');
    await desk.page.keyboard.type('重复');
    const colleague = await phoneOf(world.url, 'G002');
    await colleague.send(contracts.decideReview, { requestId: newId(), orderNo: oldest!, verdict: 'approve', reason: '已电话核实' });
    await desk.page.keyboard.press('Enter');
    await desk.shows(/先一步处理了：已通过（已电话核实）/);
    await desk.shot('reviews-2-colleague');
    expect(await stateOf(oldest!)).toBe('approved');
  });

  test('decides with a and Enter, and has nothing left that waits', async () => {
    for (const orderNo of await waiting()) {
      await desk.go(`reviews/${orderNo}`);
      await desk.shows('两单对比');
      await desk.page.keyboard.press('a');
      await desk.page.keyboard.press('Enter');
      await desk.shows(`已通过 ${orderNo}，正在推送仓库`);
      expect(await stateOf(orderNo)).toBe('approved');
    }
    await desk.go('reviews');
    await desk.shows('都处理完了。有新的会自动出现在左边。');
    await desk.shot('reviews-3-done');
  });

  test('and who may only look finds no verdict to give', async () => {
    const auditor = await openConsole(browser, world.url, 'H-audit', 'reviews');
    await auditor.page.getByText('已处理').click();
    await auditor.shows('两单对比');
    expect(await auditor.button(/^通过/).count()).toBe(0);
    await auditor.page.close();
  });

  test('all of it without a complaint', () => expect(desk.complaints).toEqual([]));
});
