import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contracts, isOrderNo } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { findHandles, type Handles } from '../../supabase/seed/handles.ts';
import { newId } from './chain.ts';
import { consoleOf } from './console-window.ts';
import { type Phone, phoneOf, send } from './phone.ts';

/** What `vercel build` made of the functions: the very files that a deployment uploads. */
const OUTPUT = join(process.cwd(), '.vercel/output');

let world: TestWorld, seeded: Handles, phone: Phone;

beforeAll(async () => {
  if (!existsSync(join(OUTPUT, 'config.json'))) throw new Error('There is no .vercel/output yet: npm run build makes it.');
  world = await startTestWorld({ seed: 'small', site: { output: OUTPUT } });
  seeded = await findHandles(world.db);
  phone = await phoneOf(world.url, 'F001');
});
afterAll(() => world?.stop());

describe('what is deployed', () => {
  test('takes an order', async () => {
    const { f001, inStock: [sku] } = seeded;
    const reply = await phone.send(contracts.placeOrder, {
      requestId: newId(), addressId: f001.addressIds[0]!, priceListVersion: f001.priceListVersion,
      lines: [{ skuId: sku!.skuId, qty: sku!.minQty }], expectedTotalFen: sku!.minQty * sku!.priceFen,
    });
    expect([reply.status, isOrderNo(reply.body.orderNo)]).toEqual([201, true]);

    const { rows } = await world.db.query('select status from orders where order_no = $1', [reply.body.orderNo]);
    expect(rows).toEqual([{ status: 'placed' }]);
  });

  test('leads every path of a contract to its endpoint, nested ones included', async () => {
    const { body } = await phone.send(contracts.listOrders, { limit: 1 });
    const reply = await phone.send(contracts.reorder, { orderNo: body.orders[0]!.orderNo });
    expect([reply.status, reply.body.lines.length > 0]).toEqual([200, true]);
  });

  test('says that it is up', async () => {
    expect((await send(world.url, contracts.getHealth)).body).toMatchObject({ database: 'up', wechat: 'up', amap: 'up' });
  });

  test('runs a scheduled job for who knows the secret, and for nobody else', async () => {
    const run = (secret: string) => fetch(`${world.url}/api/cron/sweep`, { headers: { authorization: `Bearer ${secret}` } });
    expect((await run(world.environment['CRON_SECRET']!)).status).toBe(200);
    expect((await run('guess')).status).toBe(401);
  });

  test('publishes the console, and no source', () => {
    const files = readdirSync(join(OUTPUT, 'static'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => !file.startsWith('console'))).toEqual(['robots.txt']);
    expect(files.filter((file) => file.includes('.') && !/^console\/(?:index\.html|favicon\.svg|assets\/[\w-]+\.(?:js|css))$/.test(file))).toEqual(['robots.txt']);
  });

  test('leads headquarters to its own door, by cookie, and asks whose page it is', async () => {
    const window = await consoleOf(world.url, 'H-admin');
    expect((await window.send(contracts.listAudit)).status).toBe(200);
    expect((await window.send(contracts.refreshConsoleSession, {}, { 'x-csrf-token': null })).code).toBe('CSRF_INVALID');
    expect((await window.send(contracts.refreshConsoleSession)).status).toBe(200);
  });

  test.each(['/console', '/console/', '/console/rules', '/console/orders/F001-261123-001-5'])('answers %s with the page of the console, which may load nothing from elsewhere', async (path) => {
    const response = await fetch(world.url + path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    const html = await response.text();
    expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].every(([, url]) => url!.startsWith('/console/'))).toBe(true);
    expect(html).not.toMatch(/<script(?![^>]*src=)/);
  });

  test('does not take a missing part of the console for a page of it', async () => {
    expect(await (await fetch(`${world.url}/console/assets/index-00000000.js`)).text()).not.toContain('总部后台');
  });
});
