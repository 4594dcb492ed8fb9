import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { formatOrderNo, isOrderNo } from '@zhundan/shared';
import fc from 'fast-check';
import { startTestStack, type TestStack } from '../../local/src/test/index.ts';
import { anOrder, buyable, type Buyable, discrepancies, place } from './an-order.ts';

let stack: TestStack;
let goods: Buyable[];

beforeAll(async () => {
  stack = await startTestStack({ seed: 'small' });
  goods = await buyable(stack.db, 'F001', 8);
});
afterAll(() => stack.stop());

const run = (sql: string, values: unknown[] = []) => stack.db.query(sql, values);
const value = async <T>(sql: string, values: unknown[] = []): Promise<T> => Object.values((await run(sql, values)).rows[0])[0] as T;
const counts = async () => (await run(`
  select (select count(*) from orders)::int as orders, (select count(*) from attempts)::int as attempts,
         (select count(*) from outbox)::int as outbox, (select count(*) from stock_movements)::int as movements`)).rows[0];

describe('place_order', () => {
  test('writes order, lines, reservation, event, outbox and attempt at once', async () => {
    const before = await counts();
    const order = await anOrder(stack.db, 'F001', goods.slice(0, 3));
    const { outcome, orderNo } = await place(stack.db, order);

    expect([outcome, isOrderNo(orderNo!)]).toEqual(['placed', true]);
    expect(await counts()).toEqual({ orders: before.orders + 1, attempts: before.attempts + 1, outbox: before.outbox + 1, movements: before.movements + 3 });
    expect(await discrepancies(stack.db)).toEqual([]);
  });

  test('answers the same request id and body with the first answer, and writes nothing more', async () => {
    const order = await anOrder(stack.db, 'F001', goods.slice(0, 2));
    const first = await place(stack.db, order);
    const before = await counts();
    expect(await place(stack.db, order)).toEqual({ outcome: 'repeated', first });
    expect(await counts()).toEqual(before);
  });

  test('refuses the same request id with another body', async () => {
    const order = await anOrder(stack.db, 'F001', goods.slice(0, 2));
    await place(stack.db, order);
    expect(await place(stack.db, { ...order, bodyHash: 'of another' })).toEqual({ outcome: 'reused' });
  });

  test('takes prices from the list, whatever total it is told', async () => {
    const order = await anOrder(stack.db, 'F001', goods.slice(0, 1));
    expect(await place(stack.db, { ...order, totalFen: order.totalFen - 1 })).toEqual({ outcome: 'judge_again' });
    expect(await place(stack.db, order)).toMatchObject({ outcome: 'placed' });
  });

  test('wants to be judged again when the list changed since', async () => {
    const order = await anOrder(stack.db, 'F001', goods.slice(0, 1));
    const channel = await value<string>(`select channel from stores where code = 'F001'`);
    await run('select publish_price_list($1)', [{ channel, changes: [{ skuId: goods[0]!.skuId, priceFen: goods[0]!.priceFen }] }]);
    expect(await place(stack.db, order)).toEqual({ outcome: 'judge_again' });
    expect(await place(stack.db, { ...order, priceListVersion: order.priceListVersion + 1 })).toMatchObject({ outcome: 'placed' });
  });

  test.each(['less than the minimum', 'another store’s address', 'a deleted address'])('wants to be judged again for %s', async (what) => {
    const order = await anOrder(stack.db, 'F001', goods.slice(0, 1));
    if (what === 'less than the minimum') [order.lines[0]!.qty, order.totalFen] = [goods[0]!.qty - 1, order.totalFen - goods[0]!.priceFen];
    if (what === 'another store’s address') order.addressId = (await anOrder(stack.db, 'F002', goods.slice(0, 1))).addressId;
    if (what === 'a deleted address') {
      order.addressId = await value(`insert into addresses (store_id, contact_name, phone, text, lng, lat, geocoded_lng, geocoded_lat, level, adcode, district, verified_at, deleted_at)
        select store_id, contact_name, phone, text, lng, lat, geocoded_lng, geocoded_lat, level, adcode, district, verified_at, now() from addresses where id = $1 returning id`, [order.addressId]);
    }
    expect(await place(stack.db, order)).toEqual({ outcome: 'judge_again' });
  });

  test('wants to be judged again when there is not enough, and writes nothing', async () => {
    const [scarce] = goods;
    const available = await value<number>(`select l.on_hand - l.reserved from stock_levels l join stores s on s.warehouse_id = l.warehouse_id
      where s.code = 'F001' and l.sku_id = $1`, [scarce!.skuId]);
    const qty = (Math.floor(available / scarce!.qty) + 1) * scarce!.qty;
    const order = await anOrder(stack.db, 'F001', [{ ...scarce!, qty }, goods[1]!]);
    const before = await counts();

    expect(await place(stack.db, order)).toEqual({ outcome: 'judge_again' });
    expect(await counts()).toEqual(before);
  });

  test('numbers a store’s day without gaps, also when 30 arrive at once and some are refused', async () => {
    const order = await anOrder(stack.db, 'F002', await buyable(stack.db, 'F002', 1));
    await Promise.all(Array.from({ length: 30 }, (_, at) =>
      place(stack.db, { ...order, requestId: randomUUID(), totalFen: order.totalFen + (at % 3 === 0 ? 1 : 0) })));
    const gaps = await run(`
      select store_id, business_day from orders group by 1, 2 having max(day_sequence) <> count(*) or min(day_sequence) <> 1`);
    expect(gaps.rows).toEqual([]);
  });
});

describe('cancel_order', () => {
  test('releases what was reserved, once', async () => {
    const order = await anOrder(stack.db, 'F001', goods.slice(0, 2));
    const { orderNo } = await place(stack.db, order);
    const cancel = { requestId: randomUUID(), bodyHash: 'b', userId: order.userId, storeId: order.storeId, orderNo, reason: '下错了' };

    expect(await value('select cancel_order($1)', [cancel])).toMatchObject({ outcome: 'cancelled', order: { status: 'cancelled' } });
    expect(await value('select cancel_order($1)', [cancel])).toMatchObject({ outcome: 'repeated' });
    expect(await value('select cancel_order($1)', [{ ...cancel, requestId: randomUUID() }])).toMatchObject({ code: 'ORDER_NOT_CANCELLABLE' });
    expect(await discrepancies(stack.db)).toEqual([]);
  });

  test('does not find another store’s order', async () => {
    const order = await anOrder(stack.db, 'F001', goods.slice(0, 1));
    const other = await anOrder(stack.db, 'F002', goods.slice(0, 1));
    const { orderNo } = await place(stack.db, order);
    const cancel = { requestId: randomUUID(), bodyHash: 'b', userId: other.userId, storeId: other.storeId, orderNo, reason: '试试' };
    expect(await value('select cancel_order($1)', [cancel])).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('SQL and TypeScript agree', () => {
  test('on every order number', async () => {
    const samples = fc.sample(fc.record({
      code: fc.integer({ min: 1, max: 999 }).map((each) => `F${String(each).padStart(3, '0')}`),
      day: fc.date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((each) => each.toISOString().slice(0, 10)),
      sequence: fc.integer({ min: 1, max: 99_999 }),
    }), 300);
    const { rows } = await run(`select app.order_no(x.code, x.day::date, x.sequence) as no from jsonb_to_recordset($1) as x (code text, day text, sequence int)`,
      [JSON.stringify(samples)]);
    expect(rows.map(({ no }) => no)).toEqual(samples.map(({ code, day, sequence }) => formatOrderNo(code, day, sequence)));
  });
});

describe('what is written stays', () => {
  const NEVER = [
    ['the ledger', 'update stock_movements set on_hand_delta = 1'],
    ['the ledger’s rows', 'delete from stock_movements'],
    ['a stock level, but by a movement', 'update stock_levels set on_hand = on_hand + 1'],
    ['a reservation, but by a movement', 'update stock_levels set reserved = 0 where reserved > 0'],
    ['a published price', 'update price_list_items set price_fen = 1'],
    ['a published list', `update price_list_versions set effective_at = now()`],
    ['a published list’s existence', 'delete from price_list_versions'],
    ['an order’s lines', 'update order_lines set qty = 1, amount_fen = unit_price_fen'],
    ['an order’s total', `update orders set total_fen = 1, status = 'picking' where status = 'placed'`],
    ['an order’s existence', 'delete from orders'],
    ['an order’s history', 'update order_events set note = null'],
    ['an attempt', 'delete from attempts'],
  ] as const;

  test.each(NEVER)('nobody changes %s', async (_, sql) => {
    await expect(run(sql)).rejects.toMatchObject({ code: expect.stringMatching(/^ZD00[13]$|^23503$/) });
  });

  test('nothing is added to a published list', async () => {
    await expect(run(`
      with added as (insert into skus (product_id, code, spec_values, search, pack_multiple, min_qty)
        select product_id, code || '-NEW', array_fill('new'::text, array[cardinality(spec_values)]), '', 1, 1 from skus limit 1 returning id)
      insert into price_list_items (version_id, sku_id, channel, price_fen)
        select v.id, a.id, v.channel, 1 from price_list_versions v, added a limit 1`)).rejects.toMatchObject({ code: 'ZD001' });
  });

  test('a stock level starts empty, so that the ledger explains all of it', async () => {
    const before = await discrepancies(stack.db);
    await expect(run(`insert into stock_levels (warehouse_id, sku_id, zone_id, on_hand)
      select z.warehouse_id, k.id, z.id, 5 from zones z, skus k limit 1`)).rejects.toMatchObject({ code: 'ZD001' });
    expect(await discrepancies(stack.db)).toEqual(before);
  });

  test.each([['backwards', 'placed', 'completed'], ['twice', 'cancelled', 'cancelled']])('an order does not move %s', async (_, to, from) => {
    const id = await value<string>('select id from orders where status = $1 limit 1', [from]);
    await expect(run('update orders set status = $1 where id = $2', [to, id])).rejects.toMatchObject({ code: 'ZD003' });
  });

  test('a movement can neither oversell nor take what is reserved', async () => {
    const move = (onHand: number, reserved: number) => run(`insert into stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason)
      select warehouse_id, sku_id, $1, $2, 'counted' from stock_levels order by sku_id limit 1`, [onHand, reserved]);
    await expect(move(-10_000_000, 0)).rejects.toMatchObject({ code: '23514' });
    await expect(move(0, 10_000_000)).rejects.toMatchObject({ code: '23514' });
  });
});

describe('a page of orders', () => {
  const newest = 'order by placed_at desc, id desc limit 21';
  test.each([
    ['of a store', `store_id = (select id from stores where code = 'F001')`],
    ['of a store and status', `store_id = (select id from stores where code = 'F001') and status = 'cancelled'`],
    ['of the chain', 'true'],
    ['of the chain and a status', `status = 'cancelled'`],
  ])('%s is read off an index in its order: what came long before costs nothing', async (_, which) => {
    const client = await stack.db.connect();
    try {
      await client.query('begin; set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_sort = off');
      const { rows } = await client.query(`explain (costs off) select * from orders where ${which} ${newest}`);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index Scan using orders_/);
      expect(plan).not.toMatch(/Sort|Filter/);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

describe('a price list', () => {
  test('is in force from its instant on, one per channel, however many are published', async () => {
    const channel = await value<string>(`select channel from stores where code = 'F001'`);
    const later = await value<number>('select publish_price_list($1)', [{ channel, effectiveAt: '2099-01-01T00:00:00Z', changes: [] }]);
    const at = (instant: string) => value<number>(`select version_no from price_list_versions where id = app.price_list_in_force($1, $2)`, [channel, instant]);
    expect(await at('2098-12-31T23:59:59.999Z')).toBe(later - 1);
    expect(await at('2099-01-01T00:00:00Z')).toBe(later);
  });

  test('corrected today leaves out what was published for tomorrow', async () => {
    const channel = await value<string>(`select channel from stores where code = 'F001'`);
    const [{ skuId, priceFen }] = await buyable(stack.db, 'F001', 1) as [Buyable];
    await run('select publish_price_list($1)', [{ channel, effectiveAt: '2098-01-01T00:00:00Z', changes: [{ skuId, priceFen: priceFen + 7 }] }]);
    await run('select publish_price_list($1)', [{ channel, changes: [] }]);
    const at = (instant: string) => value<string>('select price_fen from price_list_items where sku_id = $1 and version_id = app.price_list_in_force($2, $3)', [skuId, channel, instant]);
    expect([await at(new Date().toISOString()), await at('2098-01-01T00:00:00Z')]).toEqual([String(priceFen), String(priceFen + 7)]);
  });

  test('cannot take effect in the past', async () => {
    const channel = await value<string>(`select channel from stores where code = 'F003'`);
    const version = await value<number>('select publish_price_list($1)', [{ channel, effectiveAt: '2020-01-01T00:00:00Z', changes: [] }]);
    expect(await value('select effective_at > now() - interval \'1 minute\' from price_list_versions where channel = $1 and version_no = $2', [channel, version])).toBe(true);
  });
});
