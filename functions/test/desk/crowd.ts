import type { OrdersFilter } from '@zhundan/shared';
import type pg from 'pg';

/** What the table shows and filters by, read once and whole: the naive reading that the real one is held against. */
export interface PlainOrder {
  readonly id: string;
  readonly orderNo: string;
  readonly status: string;
  /** As a cursor holds it, and in microseconds. */
  readonly placedAt: string;
  readonly micros: number;
  readonly day: string;
  readonly totalFen: number;
  readonly storeCode: string;
  readonly storeName: string;
  readonly channel: string;
  readonly district: string;
  readonly contactName: string;
  readonly skuCodes: readonly string[];
  readonly ruleIds: readonly string[];
  readonly hasLetter: boolean;
  readonly isMadeToOrder: boolean;
}

export const RULES = { often: '0a000000-0000-4000-8000-000000000001', seldom: '0a000000-0000-4000-8000-000000000002', shadow: '0a000000-0000-4000-8000-000000000003' };

/**
 * Makes a crowd of orders out of those that are there: enough that a table cannot look at all of them, several of each
 * instant, some that a rule held for, some with a letter, some made to order, and contacts whose names begin alike.
 */
export const makeCrowd = async (db: pg.Pool, count: number): Promise<void> => {
  await db.query('set session_replication_role = origin');
  await db.query(`
    insert into rule_set_versions (version_no, rules, reason) values (coalesce((select max(version_no) from rule_set_versions), 0) + 1, $1, 'test')`,
  [{ schema: 1, rules: [{ ruleId: RULES.often, name: '常触发' }, { ruleId: RULES.seldom, name: '少触发' }, { ruleId: RULES.shadow, name: '静默' }] }]);
  await db.query(`
    with old as (select o.*, row_number() over (order by o.id) as n, count(*) over () as all_of from orders o),
    made as (
      select g.i, o.store_id, o.placed_by, o.warehouse_id, o.price_list_version_id, o.address_id, o.address, s.code, o.id as like_id,
             ('2026-01-01T00:00:00.123456Z'::timestamptz + make_interval(mins => (g.i / 3) * 13)) as at
      from generate_series(1, $1::int) as g (i) join old o on o.n = g.i % o.all_of + 1 join stores s on s.id = o.store_id
    ), numbered as (
      select m.*, 500 + row_number() over (partition by m.store_id, app.shanghai_day(m.at) order by m.i) as seq from made m
    ), kept as (
      insert into orders (order_no, store_id, business_day, day_sequence, status, placed_by, placed_at, warehouse_id, price_list_version_id, total_fen, address_id, address, note)
      select app.order_no(code, app.shanghai_day(at), seq::int), store_id, app.shanghai_day(at), seq,
             case when i % 97 = 0 then 'cancelled' when i % 4001 = 0 then 'rejected' else 'completed' end,
             placed_by, at, warehouse_id, price_list_version_id, (i::bigint * 7919) % 6000000, address_id,
             case when i % 1009 = 0 then jsonb_set(address, '{contactName}', '"欧阳锋"') else address end, like_id::text
      from numbered returning id, note::uuid as like_id, placed_at, total_fen
    )
    insert into order_lines (order_id, line_no, sku_id, qty, unit_price_fen, amount_fen, name, spec_text, unit)
    select k.id, l.line_no, l.sku_id, l.qty, l.unit_price_fen, l.amount_fen, l.name, l.spec_text, l.unit from kept k join order_lines l on l.order_id = k.like_id`, [count]);
  await db.query(`
    with chosen as (select o.*, row_number() over (order by o.order_no) as n from orders o), submitted as (
      insert into attempts (store_id, user_id, request_id, at, outcome, codes, findings, order_id, line_count, expected_total_fen)
      select store_id, placed_by, gen_random_uuid(), placed_at, 'accepted', '{}', '[]', id, 1, total_fen from chosen where n % 5 = 0
      returning id, order_id, at)
    insert into rule_firings (rule_id, version_no, attempt_id, order_id, at, action, is_shadow, amount_fen)
    select f.rule_id, (select max(version_no) from rule_set_versions), a.id, a.order_id, a.at, 'warn', f.rule_id = $3, 1
    from submitted a cross join lateral (select unnest(case when a.id % 50 = 0 then array[$1, $2]::uuid[] when a.id % 7 = 0 then array[$3]::uuid[] else array[$1]::uuid[] end) as rule_id) f`,
  [RULES.often, RULES.seldom, RULES.shadow]);
  await db.query(`
    with chosen as (select o.*, row_number() over (order by o.order_no) as n from orders o), kept as (
      insert into letters (id, store_id, kind, total_fen, signer_name, uploaded_by, expires_at, standing_by, standing_at)
      select gen_random_uuid(), store_id, 'standing', 100, '王大锤', placed_by, now(), placed_by, now() from chosen where n = 1 returning id)
    insert into letter_uses (letter_id, order_id, kind, used_at) select k.id, s.id, 'standing', s.placed_at from chosen s, kept k where s.n % 211 = 0`);
  await db.query(`
    with line as (insert into craft_lines (code, name, position) values ('test-line', '试制线', 99) returning id)
    insert into sku_craft (sku_id, line_id, setup_minutes, minutes_per_unit)
    select sku_id, (select id from line), 10, 1 from (select sku_id from order_lines group by sku_id order by count(*), sku_id limit 3) rare on conflict do nothing`);
  await db.query('analyze');
};

export const readAll = async (db: pg.Pool): Promise<PlainOrder[]> => (await db.query<PlainOrder>(`
  select o.id, o.order_no as "orderNo", o.status, to_jsonb(o.placed_at) #>> '{}' as "placedAt", (extract(epoch from o.placed_at) * 1000000)::float8 as micros,
    app.shanghai_day(o.placed_at)::text as day, o.total_fen::float8 as "totalFen", s.code as "storeCode", s.name as "storeName", s.channel,
    s.adcode as district, o.address ->> 'contactName' as "contactName",
    (select array_agg(k.code) from order_lines l join skus k on k.id = l.sku_id where l.order_id = o.id) as "skuCodes",
    array(select f.rule_id::text from rule_firings f where f.order_id = o.id and not f.is_shadow) as "ruleIds",
    exists (select from letter_uses u where u.order_id = o.id) as "hasLetter",
    exists (select from order_lines l join sku_craft c using (sku_id) where l.order_id = o.id) as "isMadeToOrder"
  from orders o join stores s on s.id = o.store_id`)).rows;

const is = (wanted: 'yes' | 'no' | undefined, truth: boolean): boolean => wanted === undefined || (wanted === 'yes') === truth;

const hasText = (order: PlainOrder, text: string): boolean =>
  (/^[SF]\d{3}-/i.test(text) && order.orderNo.startsWith(text.toUpperCase())) || order.storeCode.startsWith(text.toUpperCase()) || order.storeName.includes(text)
  || order.contactName.includes(text) || order.skuCodes.some((code) => code.startsWith(text.toUpperCase()));

const daysAgo = (days: number): string => new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

/** The filter as one would explain it to somebody. */
export const matches = (filter: OrdersFilter) => (order: PlainOrder): boolean =>
  (!filter.status || filter.status.split(',').includes(order.status))
  && (!filter.store || filter.store.split(',').includes(order.storeCode))
  && (!filter.district || filter.district === order.district) && (!filter.channel || filter.channel === order.channel)
  && (!filter.from || order.day >= filter.from) && (!filter.to || order.day <= filter.to)
  && (filter.lastDays === undefined || order.day > daysAgo(filter.lastDays))
  && (filter.minFen === undefined || order.totalFen >= filter.minFen) && (filter.maxFen === undefined || order.totalFen <= filter.maxFen)
  && (!filter.rule || order.ruleIds.includes(filter.rule)) && is(filter.letter, order.hasLetter) && is(filter.madeToOrder, order.isMadeToOrder)
  && (!filter.text || hasText(order, filter.text.trim()));

const compare = (a: PlainOrder, b: PlainOrder, key: 'micros' | 'totalFen'): number => a[key] - b[key] || (a.id < b.id ? -1 : 1);

export const sorted = (orders: readonly PlainOrder[], sort: OrdersFilter['sort'] = 'newest'): PlainOrder[] => {
  const key = sort === 'newest' || sort === 'oldest' ? 'micros' : 'totalFen';
  const sign = sort === 'newest' || sort === 'largest' ? -1 : 1;
  return orders.toSorted((a, b) => sign * compare(a, b, key));
};

/** The cursor behind an order of a list so sorted. */
export const cursorAt = ({ id, placedAt, totalFen }: PlainOrder, sort: OrdersFilter['sort'] = 'newest'): string =>
  Buffer.from(JSON.stringify({ key: sort === 'newest' || sort === 'oldest' ? placedAt : totalFen, id })).toString('base64url');
