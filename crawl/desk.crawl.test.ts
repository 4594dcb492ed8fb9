import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../console/journeys/browser.ts';
import { walkDesk } from './people.ts';
import { inTheirWorld, WALK_MS } from './roles.ts';
import type { SharedPresses } from './walk.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(() => browser?.close());

const ROOMS = ['reviews', 'orders', 'rules', 'one-pass', 'craft', 'letters', 'audit'];
/** One of each role at headquarters: who may do most presses most. */
const PEOPLE = [['H-admin', 140], ['G001', 60], ['H-price', 50], ['H-craft', 50], ['H-finance', 30], ['H-warehouse', 30], ['H-audit', 30]] as const;
const shared: SharedPresses = new Map();

describe('every button of the desk does something, and says so in words', () => {
  test.each(PEOPLE)('for %s', (person, pressesMax) =>
    inTheirWorld(person, (world) => walkDesk(browser, world, person, ROOMS, { pressesMax, rowsMax: 2, shared })), WALK_MS);
});
