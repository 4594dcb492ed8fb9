import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../console/journeys/browser.ts';
import { walkPhone } from './people.ts';
import { inTheirWorld, WALK_MS } from './roles.ts';
import type { SharedPresses } from './walk.ts';

let browser: Browser;
beforeAll(async () => { browser = await startBrowser(); });
afterAll(() => browser?.close());

/** One order of each state of a store, so that the walk begins where something can be done. */
const ORDERS = `
  select distinct on (o.status) o.order_no as "orderNo" from orders o join stores s on s.id = o.store_id where s.code = $1 order by o.status, o.placed_at desc`;
const PAGES = ['pages/home/index', 'pages/catalog/index', 'pages/cart/index', 'pages/me/index'];

/** F004 acts for two stores; of X001, G001 and H-admin the phone shows what is theirs. */
const PEOPLE = [['F001', 150], ['F004', 60], ['X001', 20], ['G001', 30], ['H-admin', 20]] as const;
const shared: SharedPresses = new Map();

describe('every button of the phone does something, and says so in words', () => {
  test.each(PEOPLE)('for %s', (person, pressesMax) => inTheirWorld(person, async (world) => {
    const { rows } = await world.db.query<{ orderNo: string }>(ORDERS, [person]);
    const orders = rows.map(({ orderNo }) => `packages/orders/order/index?orderNo=${orderNo}`);
    return walkPhone(browser, world, person, [...orders, ...PAGES], { pressesMax, rowsMax: 2, shared });
  }), WALK_MS);
});
