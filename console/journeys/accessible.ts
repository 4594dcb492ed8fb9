import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/**
 * Nothing on the screen that axe-core can tell is in somebody's way: all of its rules, on everything that lies open. One line
 * for each fault, so that a failing test says what to mend.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  // What is still moving is neither here nor there: half faded in, it has half its contrast.
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running' || each.effect?.getComputedTiming().iterations === Infinity));
  // These pages have no frames of others; without looking for any, axe needs half the time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target, html, any }) => `${id} ${target.join(' ')}: ${any[0]?.message ?? ''} ${html.slice(0, 160)}`))).toEqual([]);
};

/** Whether the page itself is wider than the window: what hangs over is cut off, or has to be looked for. */
export const expectNoSideways = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
};
