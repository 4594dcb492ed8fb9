import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { startTestWorld, type TestWorld } from '../../../local/src/test/index.ts';

const ORDERS = 1_000, AT_ONCE = 8, KILLS = 5;
/** A phone keeps asking with the same request id until it has an answer. */
const PHONE_WAIT_MS = 150, PHONE_TRIES_MAX = 400;

interface Acknowledged { requestId: string; orderNo: string }

/** A thousand orders through HTTP, while Postgres is killed with SIGKILL every so often and started again. */
const orderThroughKills = async (world: TestWorld): Promise<Acknowledged[]> => {
  const phone = await aPhone(world);
  const acknowledged: Acknowledged[] = [];
  const kills = killNowAndThen(world, () => acknowledged.length);
  let next = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (; next < ORDERS; next += 1) {
      const requestId = randomUUID();
      acknowledged.push({ requestId, orderNo: await phone(requestId) });
    }
  }));
  expect(await kills).toBe(KILLS);
  return acknowledged;
};

const killNowAndThen = async (world: TestWorld, acknowledged: () => number): Promise<number> => {
  let kills = 0;
  while (kills < KILLS) {
    if (acknowledged() < ((kills + 1) * ORDERS) / (KILLS + 1)) {
      await pause(2);
      continue;
    }
    await world.stack.postgres.kill();
    await world.stack.postgres.restart();
    kills += 1;
  }
  return kills;
};

/** Signs F001 in and gives what places one order of a piece, however often it takes. */
const aPhone = async (world: TestWorld): Promise<(requestId: string) => Promise<string>> => {
  const send = (path: string, body: object, headers = {}) => fetch(world.url + path, {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body),
  });
  const { accessToken } = await (await send('/api/session', { wxCode: 'sandbox:F001' })).json() as { accessToken: string };
  const { rows: [goods] } = await world.db.query(`
    select k.id as "skuId", k.min_qty as qty, i.price_fen::int * k.min_qty as total, v.version_no as version,
           (select a.id from addresses a where a.store_id = s.id and a.deleted_at is null limit 1) as "addressId", l.warehouse_id as house
    from stores s join stock_levels l on l.warehouse_id = s.warehouse_id join skus k on k.id = l.sku_id and k.is_sellable
    join price_list_versions v on v.id = app.price_list_in_force(s.channel, now())
    join price_list_items i on i.version_id = v.id and i.sku_id = k.id
    where s.code = 'F001' order by k.min_qty limit 1`);
  await world.db.query(`insert into stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason) values ($1, $2, $3, 0, 'received')`,
    [goods.house, goods.skuId, goods.qty * ORDERS * 2]);

  return async (requestId) => {
    const body = {
      requestId, addressId: goods.addressId, lines: [{ skuId: goods.skuId, qty: goods.qty }],
      expectedTotalFen: goods.total, priceListVersion: goods.version,
    };
    for (let tries = 0; tries < PHONE_TRIES_MAX; tries += 1) {
      const reply = await send('/api/orders', body, { authorization: `Bearer ${accessToken}` }).catch(() => null);
      if (reply?.status === 201) return (await reply.json() as { orderNo: string }).orderNo;
      if (reply && reply.status !== 503) throw new Error(`${reply.status} ${await reply.text()}`);
      await pause(PHONE_WAIT_MS);
    }
    throw new Error('the phone gave up');
  };
};

const whatIsStored = async (world: TestWorld, acknowledged: readonly Acknowledged[]) => {
  const { rows } = await world.db.query<Acknowledged>(`
    select t.request_id as "requestId", o.order_no as "orderNo" from orders o join attempts t on t.order_id = o.id
    where t.request_id = any ($1)`, [acknowledged.map(({ requestId }) => requestId)]);
  const stored = new Map(rows.map(({ requestId, orderNo }) => [requestId, orderNo]));
  return {
    lost: acknowledged.filter(({ requestId, orderNo }) => stored.get(requestId) !== orderNo).length,
    twice: rows.length - stored.size,
    gaps: (await world.db.query('select 1 from orders group by store_id, business_day having max(day_sequence) <> count(*)')).rows.length,
    discrepancies: (await world.db.query('select list_stock_discrepancies() as found')).rows[0].found,
  };
};

const inAWorld = async <T>(settings: Record<string, string>, work: (world: TestWorld) => Promise<T>): Promise<T> => {
  const world = await startTestWorld({ seed: 'small', fsync: true, dbSettings: settings });
  try {
    return await work(world);
  } finally {
    await world.stop();
  }
};

describe('Postgres killed five times during a thousand orders', () => {
  test('loses no acknowledged order, makes none twice, and the ledger is equal', async () => {
    await inAWorld({}, async (world) => {
      const acknowledged = await orderThroughKills(world);
      expect(await whatIsStored(world, acknowledged)).toEqual({ lost: 0, twice: 0, gaps: 0, discrepancies: [] });
    });
  });

  // The control: were it not for the wait at commit, this very test would see losses.
  test('does lose some where a commit does not wait for the disk', async () => {
    await inAWorld({ synchronous_commit: 'off', wal_writer_delay: '10s' }, async (world) => {
      const acknowledged = await orderThroughKills(world);
      expect((await whatIsStored(world, acknowledged)).lost).toBeGreaterThan(0);
    });
  });
});
