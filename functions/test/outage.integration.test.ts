import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { contracts } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, newId, stockDiscrepancies } from './chain.ts';
import { type Phone, phoneOf, send } from './phone.ts';

let world: TestWorld, chain: Chain, phone: Phone, addressId: string;

beforeAll(async () => {
  world = await startTestWorld({ fsync: true });
  chain = await buildChain(world.db);
  phone = await phoneOf(world.url, 'F001');
  addressId = await anAddressOf(world.db, chain.stores.F001);
});
afterAll(() => world?.stop());

const anOrder = () => ({
  requestId: newId(), addressId, lines: [{ skuId: chain.skus['HK-10'], qty: 1 }], expectedTotalFen: 2_680, priceListVersion: 1,
});

/** As the phone does it: the same request again, until the answer is no outage. */
const untilAnswered = async (request: object) => {
  for (;;) {
    const reply = await phone.send(contracts.placeOrder, { ...request });
    if (reply.status !== 503) return reply;
    await pause(200);
  }
};

describe('while the database is gone', () => {
  test('every door says that it will be back, and an order retried afterwards is made once', async () => {
    const request = anOrder();
    await world.stack.postgres.kill();
    try {
      const replies = await Promise.all([
        phone.send(contracts.placeOrder, request), phone.send(contracts.listProducts), phone.send(contracts.listAddresses),
        send(world.url, contracts.startSession, { wxCode: 'sandbox:F001' }),
      ]);
      expect(replies.map(({ status, code }) => [status, code])).toEqual(Array.from(replies, () => [503, 'SERVICE_UNAVAILABLE']));
      expect((replies[0]!.body as unknown as { error: { message: string } }).error.message).toContain('不会重复下单');
      expect((await send(world.url, contracts.getHealth)).body).toMatchObject({ database: 'down', amap: 'up', wechat: 'up' });
    } finally {
      await world.stack.postgres.restart();
    }
    expect((await untilAnswered(request)).status).toBe(201);
    const { rows } = await world.db.query('select count(*)::int as n from attempts where request_id = $1', [request.requestId]);
    expect(rows).toEqual([{ n: 1 }]);
  });
});

test('killed in the middle of orders, nothing acknowledged is lost and nothing is made twice', async () => {
  const requests = Array.from({ length: 60 }, anOrder);
  const first = requests.map((request) => phone.send(contracts.placeOrder, request));
  await Promise.race(first);
  await world.stack.postgres.kill();
  const acknowledged = (await Promise.all(first)).map((reply, i) => ({ reply, request: requests[i]! }));
  await world.stack.postgres.restart();

  expect(acknowledged.every(({ reply }) => reply.status === 201 || reply.status === 503)).toBe(true);
  for (const { reply, request } of acknowledged) {
    const again = await untilAnswered(request);
    expect(again.status).toBe(201);
    if (reply.status === 201) expect(again.body).toEqual(reply.body);
  }
  const { rows } = await world.db.query('select count(*)::int as n from orders o join attempts a on a.order_id = o.id where a.request_id = any ($1)', [requests.map(({ requestId }) => requestId)]);
  expect(rows).toEqual([{ n: requests.length }]);
  expect(await stockDiscrepancies(world.db)).toEqual([]);
});

test('a lock that somebody else holds ends in a sentence, not in silence', async () => {
  const holder = await world.db.connect();
  await holder.query('begin');
  await holder.query('select 1 from stock_levels where sku_id = $1 for update', [chain.skus['HK-10']]);
  const request = anOrder();
  try {
    expect((await phone.send(contracts.placeOrder, request)).code).toBe('SERVICE_UNAVAILABLE');
  } finally {
    await holder.query('rollback');
    holder.release();
  }
  expect((await phone.send(contracts.placeOrder, request)).status).toBe(201);
});

describe('the scheduled jobs', () => {
  const run = (path: string, secret: string) => fetch(`${world.url}${path}`, { headers: { authorization: `Bearer ${secret}` } });

  test('run for who knows the secret, and find all in order', async () => {
    expect(await (await run('/api/cron/check-stock', world.environment['CRON_SECRET']!)).json()).toEqual({ discrepancies: [] });
    expect(await (await run('/api/cron/sweep', world.environment['CRON_SECRET']!)).json()).toEqual({ answers: 0, sessions: 0, limits: 0 });
    expect((await run('/api/cron/sweep', 'a guess')).status).toBe(401);
  });

  test('sweep an answer after a week; its request id still makes no second order', async () => {
    const request = anOrder();
    expect((await phone.send(contracts.placeOrder, request)).status).toBe(201);
    await world.db.query("update idempotency set created_at = now() - interval '8 days' where request_id = $1", [request.requestId]);
    expect(await (await run('/api/cron/sweep', world.environment['CRON_SECRET']!)).json()).toMatchObject({ answers: 1 });
    for (let i = 0; i < 2; i += 1) expect((await phone.send(contracts.placeOrder, request)).code).toBe('REQUEST_ID_REUSED');
  });
});
