import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../console/journeys/browser.ts';
import { startTestWorld } from '../local/src/test/index.ts';
import { walkDesk, walkPhone } from './people.ts';
import type { Walked } from './walk.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(() => browser?.close());

const said = (person: string, { pressed, screens, faults }: Walked) => {
  console.info(`${person}: ${pressed} presses on ${screens} addresses`);
  expect(faults).toEqual([]);
};

/** What a store has of each state, so that the walk begins where something can be done. */
const ORDERS = `
  select distinct on (o.status) o.order_no as "orderNo" from orders o join stores s on s.id = o.store_id where s.code = $1 order by o.status, o.placed_at desc`;

describe('every button of the phone does something, and says so in words', () => {
  test.each([['F001', 160], ['F005', 90], ['X001', 30], ['G001', 60], ['H-admin', 30]] as const)('for %s', async (person, pressesMax) => {
    const world = await startTestWorld({ seed: 'full' });
    try {
      const { rows } = await world.db.query<{ orderNo: string }>(ORDERS, [person]);
      const orders = rows.map(({ orderNo }) => `packages/orders/order/index?orderNo=${orderNo}`);
      said(person, await walkPhone(browser, world, person, [...orders, 'pages/home/index', 'pages/catalog/index', 'pages/cart/index', 'pages/me/index', 'packages/orders/checkout/index'], { pressesMax, rowsMax: 2 }));
    } finally {
      await world.stop();
    }
  });
});

const ROOMS = ['reviews', 'orders', 'rules', 'one-pass', 'craft', 'letters', 'audit'];

describe('every button of the desk does something, and says so in words', () => {
  test.each([['H-admin', 200], ['G001', 60], ['H-price', 60], ['H-craft', 60], ['H-finance', 40], ['H-warehouse', 40], ['H-audit', 40]] as const)('for %s', async (person, pressesMax) => {
    const world = await startTestWorld({ seed: 'full' });
    try {
      said(person, await walkDesk(browser, world, person, ROOMS, { pressesMax, rowsMax: 2 }));
    } finally {
      await world.stop();
    }
  });
});
