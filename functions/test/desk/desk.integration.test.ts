import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, type OrdersFilter, ORDERS_SORTS, type OrderRow, reversedRanges } from '@zhundan/shared';
import fc from 'fast-check';
import { startTestWorld, type TestWorld } from '../../../local/src/test/index.ts';
import { newId } from '../chain.ts';
import { type Phone, phoneOf, type Reply, send } from '../phone.ts';
import { cursorAt, makeCrowd, matches, type PlainOrder, readAll, RULES, sorted } from './crowd.ts';

/** More than one request may look at (20,000), of which more than are few (5,000) share most properties. */
const CROWD = 30_000;

let world: TestWorld, admin: Phone, plain: PlainOrder[];

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  await makeCrowd(world.db, CROWD);
  plain = await readAll(world.db);
  admin = await phoneOf(world.url, 'H-admin');
});
afterAll(() => world?.stop());

type Page = Reply<{ orders: OrderRow[]; next: string | null; searchedTo: string | null; total: { count: number; kind: string } | null }>;

const pageOf = async (filter: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<Page> => {
  const reply = await admin.send(contracts.listOrdersAdmin, { ...filter, ...more });
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return reply;
};

/** Goes on until a page is full or the list has ended: a short page may have a next one. */
const rowsFrom = async (filter: Record<string, unknown>, after: string | undefined, wanted: number): Promise<{ rows: OrderRow[]; ended: boolean }> => {
  const rows: OrderRow[] = [];
  let at = after;
  for (;;) {
    const { body } = await pageOf(filter, { limit: Math.min(200, wanted - rows.length), ...(at ? { after: at } : {}) });
    rows.push(...body.orders);
    if (body.next === null) return { rows, ended: true };
    if (rows.length >= wanted) return { rows, ended: false };
    at = body.next;
  }
};

const VALUES = {
  status: ['completed', 'cancelled', 'rejected', 'held', 'cancelled,rejected', 'completed,placed,picking'],
  store: ['F001', 'S001', 'F002,F003', 'F999'], district: ['330602', '330681'], channel: ['tier_a', 'own'],
  from: ['2026-01-01', '2026-03-01', '2026-04-02'], to: ['2026-02-28', '2026-04-02', '2026-11-30'],
  lastDays: [1, 300, 400], minFen: [0, 100_000, 5_900_000], maxFen: [50_000, 5_000_000, 5_999_000], rule: Object.values(RULES), letter: ['yes', 'no'], madeToOrder: ['yes', 'no'],
  text: ['F001', 'f002-2601', '欧阳', '直营', '路店', 'LJ-', 'PW', '王', "'; drop table orders; --", '%', '查无此人'],
} as const;
const NAMES = Object.keys(VALUES) as (keyof typeof VALUES)[];

/** Up to four conditions at once, in one of the four orders. */
const filters: fc.Arbitrary<OrdersFilter> = fc.tuple(fc.subarray(NAMES, { maxLength: 4 }), fc.constantFrom(...ORDERS_SORTS)).chain(([names, sort]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom<string | number>(...VALUES[name])]))).map((some): OrdersFilter => ({ ...some, sort })))
  .filter((filter) => reversedRanges(filter).length === 0);

describe('the table of orders', () => {
  test('shows for every filter what reading everything shows, from the start and from anywhere in the middle', async () => {
    await fc.assert(fc.asyncProperty(filters, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), async (filter, place) => {
      const expected = sorted(plain.filter(matches(filter)), filter.sort);
      const first = await rowsFrom(filter, undefined, 60);
      expect(first.rows.map(({ orderNo }) => orderNo)).toEqual(expected.slice(0, first.rows.length).map(({ orderNo }) => orderNo));
      expect(first.ended ? first.rows.length === expected.length : first.rows.length === 60).toBe(true);

      const at = Math.floor(place * expected.length);
      if (expected.length === 0) return;
      const next = await rowsFrom(filter, cursorAt(expected[at]!, filter.sort), 60);
      expect(next.rows.map(({ orderNo }) => orderNo)).toEqual(expected.slice(at + 1, at + 1 + next.rows.length).map(({ orderNo }) => orderNo));
      expect(next.ended).toBe(at + 1 + next.rows.length === expected.length);
    }), { numRuns: 150, seed: 20261123 });
  });

  test('finds an order by its number, however that is written', async () => {
    const { orderNo } = plain[0]!;
    for (const text of [orderNo, orderNo.replaceAll('-', ''), orderNo.toLowerCase().replaceAll('-', '－'), orderNo.replaceAll('-', '\u2011'), `订单号：${orderNo}`, orderNo.replaceAll('-', ' ')]) {
      const { rows } = await rowsFrom({ text }, undefined, 5);
      expect([text, rows.map((row) => row.orderNo)]).toEqual([text, [orderNo]]);
    }
  });

  test('has in each row what there is to know of the order', async () => {
    const { body } = await pageOf({ rule: RULES.often, letter: 'yes' }, { limit: 200 });
    expect(body.orders.length).toBeGreaterThan(0);
    for (const row of body.orders) {
      const of = plain.find(({ orderNo }) => orderNo === row.orderNo)!;
      expect(row).toMatchObject({
        status: of.status, totalFen: of.totalFen, storeCode: of.storeCode, contactName: of.contactName, lineCount: of.skuCodes.length,
        hasLetter: true, isMadeToOrder: of.isMadeToOrder,
      });
      expect(row.ruleIds.toSorted()).toEqual([...of.ruleIds].toSorted());
    }
  });

  test('counts what is few, says “about” of what is many, and “at least” of what it stopped looking for', async () => {
    const few = { text: '欧阳' };
    expect((await pageOf(few)).body.total).toEqual({ count: plain.filter(matches(few)).length, kind: 'exact' });
    const { count, kind } = (await pageOf({})).body.total!;
    expect(kind).toBe('about');
    expect(Math.abs(count - plain.length) / plain.length).toBeLessThan(0.2);
    expect((await pageOf({}, { after: cursorAt(plain[0]!) })).body.total).toBeNull();
  });

  test('looks at a bounded number of orders at once, says how far it has looked, and finds the rest when asked again', async () => {
    // Neither is rare by itself; both together are where nobody looks first: far back.
    const filter = { letter: 'no', madeToOrder: 'no', to: '2026-11-30', status: 'completed,cancelled', maxFen: 5_000_000, minFen: 100_000, text: '店', rule: RULES.often, from: '2026-01-01' };
    const expected = sorted(plain.filter(matches(filter as OrdersFilter)));
    const all = await rowsFrom(filter, undefined, 100_000);
    expect(all.rows.map(({ orderNo }) => orderNo)).toEqual(expected.map(({ orderNo }) => orderNo));
  });

  test('loses none and doubles none while orders are placed', async () => {
    const seen: string[] = [];
    let after: string | undefined, turns = 0;
    do {
      const { body }: Page = await pageOf({ text: '欧阳' }, { limit: 7, ...(after ? { after } : {}) });
      seen.push(...body.orders.map(({ orderNo }) => orderNo));
      after = body.next ?? undefined;
      await world.db.query(`
        insert into orders (order_no, store_id, business_day, day_sequence, status, placed_by, placed_at, warehouse_id, price_list_version_id, total_fen, address_id, address)
        select app.order_no(s.code, app.shanghai_day(now()), 900 + $1), o.store_id, app.shanghai_day(now()), 900 + $1, 'placed', o.placed_by, clock_timestamp(),
               o.warehouse_id, o.price_list_version_id, 1, o.address_id, o.address
        from orders o join stores s on s.id = o.store_id where o.address ->> 'contactName' = '欧阳锋' order by o.id limit 1`, [turns += 1]);
    } while (after);
    expect(seen).toEqual(sorted(plain.filter(matches({ text: '欧阳' }))).map(({ orderNo }) => orderNo));
  });

  test.each([
    ['a store that is none', { store: 'X1' }], ['a status that is none', { status: 'lost' }], ['a day that is none', { from: '2026-02-30' }], ['a day of a year that is none', { from: '0000-01-01' }],
    ['an amount below nothing', { minFen: -1 }], ['a cursor of another sort', { sort: 'largest', after: cursorAt({ placedAt: '2026-01-01T00:00:00Z', id: newId() } as PlainOrder) }],
    ['a filter nobody knows', { colour: 'red' }], ['more rows than a page has', { limit: 201 }],
  ])('refuses %s', async (_, query) => {
    expect(await admin.send(contracts.listOrdersAdmin, query)).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
  });
});

describe('who may', () => {
  test.each(['G001', 'H-price', 'H-finance', 'H-warehouse', 'H-craft', 'H-admin', 'H-audit'])('%s reads the desk', async (code) => {
    const phone = await phoneOf(world.url, code);
    const days = { from: '2026-01-01', to: '2026-01-31' };
    expect((await phone.send(contracts.listOrdersAdmin, {})).body.orders.length).toBe(100);
    expect((await phone.send(contracts.getOnePassRate, { ...days, by: 'day' })).body.points.length).toBe(31);
    expect((await phone.send(contracts.getOrderStory, { orderNo: plain[0]!.orderNo })).body.order.orderNo).toBe(plain[0]!.orderNo);
  });

  test.each(['F001', 'X001'])('%s reads none of it', async (code) => {
    const phone = await phoneOf(world.url, code);
    const own = plain.find(({ storeCode }) => storeCode === 'F001')!.orderNo;
    for (const [contract, input] of [
      [contracts.listOrdersAdmin, {}], [contracts.exportOrders, {}], [contracts.getDeskOptions, {}], [contracts.getOrderStory, { orderNo: own }],
      [contracts.getSubmitStory, { attemptId: '1' }], [contracts.getOnePassRate, { from: '2026-01-01', to: '2026-01-02', by: 'day' }],
      [contracts.listOnePassRows, { from: '2026-01-01', to: '2026-01-02' }], [contracts.listSavedViews, {}],
      [contracts.saveView, { requestId: newId(), name: '我的', filter: {} }],
    ] as const) {
      expect([contract.name, await phone.send(contract, input)]).toMatchObject([contract.name, { status: 403, code: 'FORBIDDEN' }]);
    }
  });

  test('nobody reads it without signing in', async () => {
    expect(await send(world.url, contracts.listOrdersAdmin)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await send(world.url, contracts.exportOrders)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });

  test('the function below lets in headquarters alone, whoever calls it', async () => {
    const client = await world.db.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('request.jwt.claims', $1, true)`, [{ sub: newId(), role: 'authenticated', app_role: 'franchisee', store_id: newId() }]);
      await client.query('set local role authenticated');
      await expect(client.query('select list_orders_admin($1)', [{ filter: {}, limit: 10, counted: false }])).rejects.toMatchObject({ code: '42501' });
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

describe('a view', () => {
  const save = (phone: Phone, name: string, filter: OrdersFilter, requestId = newId()) => phone.send(contracts.saveView, { requestId, name, filter });
  const names = async (phone: Phone) => (await phone.send(contracts.listSavedViews)).body.views.map(({ name }) => name);

  test('is kept under a name, replaced under it, renamed and removed by who made it', async () => {
    const { body: first } = await save(admin, '大单', { minFen: 5_000_000 });
    const { body: second } = await save(admin, '大单', { minFen: 6_000_000, sort: 'largest' });
    expect(second).toMatchObject({ viewId: first.viewId, filter: { minFen: 6_000_000, sort: 'largest' } });
    await save(admin, '待复核', { status: 'held' });
    expect(await admin.send(contracts.renameView, { requestId: newId(), viewId: first.viewId, name: '待复核' })).toMatchObject({ code: 'VIEW_NAME_TAKEN' });
    expect((await admin.send(contracts.renameView, { requestId: newId(), viewId: first.viewId, name: '超大单' })).body.name).toBe('超大单');
    expect(await names(admin)).toEqual(['待复核', '超大单'].toSorted());
    expect((await admin.send(contracts.deleteView, { viewId: first.viewId })).status).toBe(200);
    expect(await names(admin)).toEqual(['待复核']);
  });

  test('is nobody else’s', async () => {
    const { body: view } = await save(admin, '我的', {});
    const other = await phoneOf(world.url, 'H-finance');
    expect(await names(other)).toEqual([]);
    expect(await other.send(contracts.deleteView, { viewId: view.viewId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await other.send(contracts.renameView, { requestId: newId(), viewId: view.viewId, name: '偷来的' })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is saved once however often the same request comes', async () => {
    const requestId = newId();
    const first = await save(admin, '一次', { letter: 'yes' }, requestId);
    expect((await save(admin, '一次', { letter: 'yes' }, requestId)).body).toEqual(first.body);
    expect(await save(admin, '两次', { letter: 'yes' }, requestId)).toMatchObject({ code: 'REQUEST_ID_REUSED' });
  });

  test('of a filter that means nothing any more comes without it, and breaks nothing', async () => {
    await world.db.query(`update saved_views set filter = '{"colour": "red"}' where name = '一次'`);
    expect((await admin.send(contracts.listSavedViews)).body.views.find(({ name }) => name === '一次')).toMatchObject({ filter: null });
  });

  test('is one of 50 at most', async () => {
    const phone = await phoneOf(world.url, 'H-warehouse');
    for (let count = 1; count <= 50; count += 1) expect((await save(phone, `第${count}个`, {})).status).toBe(201);
    expect(await save(phone, '第51个', {})).toMatchObject({ status: 409, code: 'VIEW_LIMIT' });
    expect((await save(phone, '第50个', { letter: 'no' })).status).toBe(201);
  });

  test('with a filter that is none is refused', async () => {
    expect(await admin.send(contracts.saveView, { requestId: newId(), name: '坏的', filter: { rule: 'x' } })).toMatchObject({ code: 'INPUT_INVALID' });
  });
});
