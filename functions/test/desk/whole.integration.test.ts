import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, type OrderRow } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../../local/src/test/index.ts';
import { type Phone, phoneOf } from '../phone.ts';

/** More than any list here shows, or ever did, of what a search may point at. */
const MANY = 260;

let world: TestWorld, admin: Phone, supervisor: Phone;

const one = async <T>(sql: string, values: unknown[] = []): Promise<T> => Object.values((await world.db.query(sql, values)).rows[0] as object)[0] as T;

/** As many SKUs, contacts and stores' orders as a search of two letters may mean: each SKU and each contact in one order of its own. */
const makeMany = async (): Promise<void> => {
  await world.db.query(`
    with like_one as (select o.*, s.code as store_code, l.sku_id, l.name, l.spec_text, l.unit from orders o join stores s on s.id = o.store_id join order_lines l on l.order_id = o.id
                      where l.line_no = 1 order by o.id limit 1),
    goods as (
      insert into skus (product_id, code, spec_values, search, pack_multiple, min_qty)
      select k.product_id, 'ZZ-' || lpad(i::text, 4, '0'), array_fill(('规格' || i)::text, array[cardinality(k.spec_values)]), '{}', 1, 1
      from like_one a join skus k on k.id = a.sku_id cross join generate_series(1, $1::int) i returning id, code
    ), made as (
      insert into orders (order_no, store_id, business_day, day_sequence, status, placed_by, placed_at, warehouse_id, price_list_version_id, total_fen, address_id, address)
      select app.order_no(a.store_code, '2026-02-03', i::int), a.store_id, '2026-02-03', i, 'completed', a.placed_by, '2026-02-03T02:00:00Z'::timestamptz + make_interval(secs => i),
        a.warehouse_id, a.price_list_version_id, i, a.address_id, jsonb_set(a.address, '{contactName}', to_jsonb('诸葛' || case i when 1 then '钢铁' else lpad(i::text, 4, '0') end))
      from like_one a cross join generate_series(1, $1::int) i returning id, day_sequence
    )
    insert into order_lines (order_id, line_no, sku_id, qty, unit_price_fen, amount_fen, name, spec_text, unit)
    select m.id, 1, g.id, 1, 1, 1, a.name, a.spec_text, a.unit from made m join goods g on g.code = 'ZZ-' || lpad(m.day_sequence::text, 4, '0') cross join like_one a`, [MANY]);
};

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  await makeMany();
  [admin, supervisor] = await Promise.all(['H-admin', 'G001'].map((code) => phoneOf(world.url, code))) as [Phone, Phone];
});
afterAll(() => world?.stop());

const listed = async (filter: Record<string, unknown>): Promise<{ rows: OrderRow[]; total: unknown }> => {
  const first = (await admin.send(contracts.listOrdersAdmin, { ...filter, limit: 200 })).body;
  const rows: OrderRow[] = [...first.orders];
  for (let { next } = first; next !== null;) {
    const { body } = await admin.send(contracts.listOrdersAdmin, { ...filter, limit: 200, after: next });
    rows.push(...body.orders);
    next = body.next;
  }
  return { rows, total: first.total };
};

const linesOfFile = async (filter: Record<string, string>): Promise<number> => {
  const response = await fetch(`${world.url}/api/admin/orders.csv?${new URLSearchParams(filter)}`, { headers: { authorization: `Bearer ${admin.session.accessToken}` } });
  return (await response.text()).trimEnd().split('\r\n').length - 1;
};

describe('a search of orders', () => {
  const bySku = `select count(*)::int from orders o where exists (select from order_lines l join skus k on k.id = l.sku_id where l.order_id = o.id and k.code like $1)`;
  test.each<[string, string, string, string]>([
    ['more SKUs than 200', 'ZZ', bySku, 'ZZ%'],
    ['the commonest goods of all', 'LJ', bySku, 'LJ%'],
    ['more contacts than 200', '诸葛', `select count(*)::int from orders where address ->> 'contactName' like $1`, '%诸葛%'],
    ['a code as it was never typed here', ' ｚｚ－\u200B00', bySku, 'ZZ-00%'],
  ])('that points at %s finds all that a count finds, in the table, in its total and in the file', async (_, text, sql, value) => {
    const truth = await one<number>(sql, [value]);
    expect(truth).toBeGreaterThan(20);
    for (const sort of ['newest', 'smallest']) {
      const { rows, total } = await listed({ text, sort });
      expect([new Set(rows.map(({ orderNo }) => orderNo)).size, rows.length, total]).toEqual([truth, truth, { count: truth, kind: 'exact' }]);
    }
    expect(await linesOfFile({ text })).toBe(truth);
  });

  test('knows a contact by the characters of either script', async () => {
    expect((await listed({ text: '諸葛鋼鐵' })).rows.map(({ contactName }) => contactName)).toEqual(['诸葛钢铁']);
  });
});

describe('a range that ends before it begins', () => {
  test.each([
    ['of days', { from: '2026-03-02', to: '2026-03-01' }, 'to', '结束日期 2026-03-01 早于开始日期 2026-03-02，请对调或改其中一个。'],
    ['of amounts', { minFen: 200, maxFen: 199 }, 'maxFen', '最高金额 ¥1.99 低于最低金额 ¥2.00，请对调或改其中一个。'],
  ])('%s is said to be one, in the field, by the table, the file and the view', async (_, range, path, message) => {
    const refused = { status: 400, code: 'INPUT_INVALID', details: { fields: [{ path, message }] } };
    expect(await admin.send(contracts.listOrdersAdmin, range)).toMatchObject(refused);
    expect(await admin.send(contracts.exportOrders, range)).toMatchObject(refused);
    expect(await admin.send(contracts.saveView, { requestId: crypto.randomUUID(), name: '反了', filter: range }))
      .toMatchObject({ ...refused, details: { fields: [{ path: `filter.${path}`, message }] } });
  });

  test('of the one-pass rate is said to be one, too', async () => {
    expect(await admin.send(contracts.getOnePassRate, { from: '2026-03-02', to: '2026-03-01', by: 'day' })).toMatchObject({ status: 400, details: { fields: [{ path: 'to' }] } });
  });

  test('and one of a single day or a single amount is none', async () => {
    expect((await listed({ from: '2026-02-03', to: '2026-02-03', text: '诸葛' })).rows.length).toBeGreaterThan(MANY - 2);
    expect((await listed({ minFen: 7, maxFen: 7, text: '诸葛' })).rows).toHaveLength(1);
  });
});

describe('a list that shows the latest few', () => {
  test('of a letter’s orders says how many there are', async () => {
    const letterId = await one<string>(`
      with kept as (insert into letters (id, store_id, kind, total_fen, signer_name, uploaded_by, expires_at, standing_by, standing_at)
        select gen_random_uuid(), store_id, 'standing', 100, '王大锤', placed_by, now(), placed_by, now() from orders where business_day = '2026-02-03' limit 1 returning id),
      used as (insert into letter_uses (letter_id, order_id, kind, used_at) select k.id, o.id, 'standing', o.placed_at from orders o, kept k where o.business_day = '2026-02-03')
      select id from kept`);
    const { body } = await admin.send(contracts.listLettersAdmin, { query: '王大锤' });
    const letter = body.letters.find((each: { letterId: string }) => each.letterId === letterId)!;
    expect([letter.orderNos.length, letter.orderCount]).toEqual([20, MANY]);
  });

  test('of a store’s verdicts says how many there are', async () => {
    const orderNo = await one<string>(`
      with judged as (insert into reviews (order_id, store_id, opened_at, due_at, release_at, state, findings, rule_ids, decided_by, decided_at, reason)
        select id, store_id, placed_at, placed_at + interval '1 hour', placed_at + interval '2 hours', 'approved', '[]', '{}', placed_by, placed_at + interval '1 minute', null
        from orders where business_day = '2026-02-03' and day_sequence <= 25 returning order_id)
      select o.order_no from orders o join judged j on j.order_id = o.id limit 1`);
    const { body } = await supervisor.send(contracts.getReview, { orderNo });
    const truth = await one<number>(`select count(*)::int from reviews r join orders o on o.id = r.order_id where r.decided_at is not null and r.store_id = (select store_id from orders where order_no = $1) and o.order_no <> $1`, [orderNo]);
    expect([body.verdictsOfStore.length, body.verdictsOfStoreCount, body.others.length <= body.othersCount]).toEqual([10, truth, true]);
  });

  test('of the orders that a finding names says how many there are', async () => {
    const orderNo = await one<string>(`
      with named as (select array_agg(order_no) as nos from orders where business_day = '2026-02-03' and day_sequence between 101 and 112)
      insert into reviews (order_id, store_id, opened_at, due_at, release_at, findings, rule_ids)
      select o.id, o.store_id, o.placed_at, o.placed_at + interval '1 hour', o.placed_at + interval '2 hours',
        jsonb_build_array(jsonb_build_object('comparisons', jsonb_build_array(jsonb_build_object('orderNos', to_jsonb(n.nos))))), '{}'
      from orders o, named n where o.business_day = '2026-02-03' and o.day_sequence = 120 returning (select order_no from orders where id = order_id)`);
    const { body } = await supervisor.send(contracts.getReview, { orderNo });
    expect([body.others.length, body.othersCount]).toEqual([5, 12]);
  });

  test('of the submits before and after one says that there are more', async () => {
    const [first, last] = (await one<string>(`
      with at as (select id, store_id, placed_by, placed_at from orders where business_day = '2026-02-03' and day_sequence = 200),
      told as (insert into order_events (order_id, seq, kind, at) select id, 1, 'placed', placed_at from at),
      submitted as (insert into attempts (store_id, user_id, request_id, at, outcome, codes, findings, order_id, line_count, expected_total_fen, is_first)
        select store_id, placed_by, gen_random_uuid(), placed_at - make_interval(mins => i), case i when 0 then 'accepted' else 'refused' end, '{}', '[]', case i when 0 then id end, 1, 1, i = 40
        from at cross join generate_series(0, 40) i order by i desc returning id)
      select min(id) || ' ' || (select o.order_no from orders o join at using (id)) from submitted group by ()`)).split(' ');
    const { body: story } = await admin.send(contracts.getOrderStory, { orderNo: last! });
    expect([story.submits.length, story.hasEarlierSubmits, story.submits.at(-1)?.outcome]).toEqual([30, true, 'accepted']);
    const submit = (await admin.send(contracts.getSubmitStory, { attemptId: first! })).body;
    expect([submit.later.length, submit.hasMoreLater, submit.later.every(({ outcome }: { outcome: string }) => outcome === 'refused')]).toEqual([30, true, true]);
  });
});
