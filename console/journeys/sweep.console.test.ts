import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { heldAgain } from '../../functions/test/held-again.ts';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles } from '../../supabase/seed/handles.ts';
import { expectAccessible, expectNoSideways } from './accessible.ts';
import { type ConsoleWindow, openConsole, openWindow, startBrowser } from './browser.ts';

let world: TestWorld, browser: Browser;

beforeAll(async () => {
  [world, browser] = await Promise.all([startTestWorld({ seed: 'small' }), startBrowser()]);
  await heldAgain(world, await findHandles(world.db), 'f001', 1);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await world?.stop();
});

/** What is there when a room is. */
const ROOMS: Record<string, string> = {
  reviews: '.rv-standing', rules: '.zd-page', orders: '.zd-grid-body .zd-grid-row', 'one-pass': '.zd-picture canvas', craft: '.craft-table', letters: '.zd-page', audit: '.ant-table-row',
};
const EVERYWHERE = ['rules', 'orders', 'one-pass', 'craft', 'audit'];
const SIZES = [[1024, 768], [1280, 800], [1440, 900], [1920, 1080]] as const;
/** Every role with its rooms, and the window in which it is looked at closely. */
const PEOPLE: readonly (readonly [person: string, rooms: readonly string[], size: (typeof SIZES)[number]])[] = [
  ['G001', ['reviews', ...EVERYWHERE, 'letters'], SIZES[0]], ['H-admin', ['reviews', ...EVERYWHERE, 'letters'], SIZES[1]],
  ['H-audit', ['reviews', ...EVERYWHERE, 'letters'], SIZES[2]], ['H-finance', ['reviews', ...EVERYWHERE, 'letters'], SIZES[3]],
  ['H-price', ['reviews', ...EVERYWHERE], SIZES[1]], ['H-warehouse', EVERYWHERE, SIZES[0]], ['H-craft', EVERYWHERE, SIZES[0]],
];

test('the sign-in is open to everybody', async () => {
  const window = await openWindow(browser, world.url, { width: 1024, height: 768 });
  await window.page.getByLabel(/^登录码/).waitFor();
  await expectAccessible(window.page);
  await window.page.context().close();
});

/** What is wrong with a room, in every size of window. */
const faultsOf = async (desk: ConsoleWindow, room: string, [width, height]: (typeof SIZES)[number], person: string): Promise<string[]> => {
  const faults: string[] = [];
  const note = (where: string) => (error: Error) => void faults.push(`${room}${where}: ${error.message}`);
  await desk.page.locator(ROOMS[room]!).first().waitFor();
  await expectAccessible(desk.page).catch(note(''));
  await desk.shot(`sweep-${width}-${person}-${room}`);
  for (const [wide, high] of SIZES) {
    await desk.page.setViewportSize({ width: wide, height: high });
    await expectNoSideways(desk.page).catch(note(` at ${wide}`));
  }
  await desk.page.setViewportSize({ width, height });
  return faults;
};

test.each(PEOPLE)('%s finds %j open to everybody, and none of it wider than the window', async (person, rooms, size) => {
  const desk = await openConsole(browser, world.url, person, '', { width: size[0], height: size[1] });
  const links = desk.page.locator('.zd-menu a');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!.split('/').pop()!))).toEqual(Object.keys(ROOMS).filter((room) => rooms.includes(room)));
  const faults: string[] = [];
  for (const room of rooms) {
    await desk.page.locator(`.zd-menu a[href$="/${room}"]`).click();
    faults.push(...await faultsOf(desk, room, size, person));
  }
  expect(faults).toEqual([]);
  expect(desk.complaints).toEqual([]);
  await desk.page.context().close();
});
