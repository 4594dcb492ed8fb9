import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROLES } from '@zhundan/shared';
import { startTestStack, type TestStack } from '../../local/src/test/index.ts';
import { EXPIRED_INVITE, findHandles, type Handles, NEWCOMERS, openidOf } from './handles.ts';
import { sha256 } from './ids.ts';
import { seed } from './index.ts';

const now = new Date('2026-11-23T04:00:00Z');

const rowsOf = async (stack: TestStack, sql: string) => (await stack.db.query(sql)).rows;

/** One hash per table; transaction ids are no content. */
const hashes = async (stack: TestStack): Promise<Record<string, string>> => {
  const tables = await rowsOf(stack, "select tablename from pg_tables where schemaname = 'public' order by 1");
  const found: Record<string, string> = {};
  for (const { tablename } of tables) {
    const [row] = await rowsOf(stack, `select count(*) || ' ' || md5(string_agg(content, '' order by content)) as hash
      from (select (to_jsonb(t) - 'changed_in')::text as content from public.${tablename} t) c`);
    found[tablename] = row.hash;
  }
  return found;
};

describe('the small seed', () => {
  let stack: TestStack;
  let handles: Handles;
  beforeAll(async () => {
    stack = await startTestStack({ seed: 'small' });
    handles = await findHandles(stack.db);
  });
  afterAll(() => stack.stop());

  test('leaves stock, ledger and open orders in agreement', async () => {
    expect(await rowsOf(stack, 'select list_stock_discrepancies() as found')).toEqual([{ found: [] }]);
  });

  test('plans the craft department as the database itself would', async () => {
    expect(await rowsOf(stack, `
      select d.day from craft_days d where d.capacity_minutes <> app.craft_capacity_of(d.line_id, d.day)`)).toEqual([]);
    expect(await rowsOf(stack, `
      select l.order_id from order_lines l join sku_craft c on c.sku_id = l.sku_id
      left join craft_bookings b on b.order_id = l.order_id and b.sku_id = l.sku_id
      where not l.is_made_to_order or c.setup_minutes + c.minutes_per_unit * l.qty <>
        (select coalesce(sum(x.minutes), 0) from craft_bookings x where x.order_id = l.order_id and x.sku_id = l.sku_id)`)).toEqual([]);
    expect(await rowsOf(stack, `
      select d.day from craft_days d left join craft_bookings b using (line_id, day) group by d.line_id, d.day, d.booked_minutes
      having d.booked_minutes <> coalesce(sum(b.minutes), 0)`)).toEqual([]);
  });

  test('numbers orders without gaps, as the database itself would', async () => {
    expect(await rowsOf(stack, `
      select o.order_no from orders o join stores s on s.id = o.store_id
      where o.order_no <> app.order_no(s.code, o.business_day, o.day_sequence) or o.business_day <> app.shanghai_day(o.placed_at)`)).toEqual([]);
    expect(await rowsOf(stack, `
      select c.store_id from store_day_counters c
      where c.last_sequence <> (select count(*) from orders o where o.store_id = c.store_id and o.business_day = c.business_day)`)).toEqual([]);
  });

  test('prices every sellable SKU in every channel, with one sealed version in force', async () => {
    expect(await rowsOf(stack, `
      select c.code, k.code from channels c cross join skus k
      left join price_list_items i on i.sku_id = k.id and i.version_id = app.price_list_in_force(c.code, now())
      where k.is_sellable and i.price_fen is null`)).toEqual([]);
    expect(await rowsOf(stack, 'select id from price_list_versions where published_at is null or published_at > effective_at')).toEqual([]);
  });

  test('adds up: totals are those of the lines, statistics those of the orders', async () => {
    expect(await rowsOf(stack, `
      select o.order_no from orders o where o.total_fen <> (select sum(l.amount_fen) from order_lines l where l.order_id = o.id)`)).toEqual([]);
    expect(await rowsOf(stack, `
      select store_id, sku_id, bought_times, last_ordered_at from store_sku_stats except
      select o.store_id, l.sku_id, count(*)::integer, max(o.placed_at) from orders o join order_lines l on l.order_id = o.id group by 1, 2`)).toEqual([]);
  });

  test('ends the events of every order with its status, and has its accepted attempt', async () => {
    expect(await rowsOf(stack, `
      select o.order_no from orders o
      where o.status <> (select case e.kind when 'approved' then 'placed' when 'released' then 'cancelled' when 'asked' then 'held' when 'answered' then 'held'
                           when 'escalated' then 'held' else e.kind end
                         from order_events e where e.order_id = o.id order by e.seq desc limit 1)
         or not exists (select 1 from attempts a where a.order_id = o.id and a.expected_total_fen = o.total_fen)`)).toEqual([]);
  });

  test('has issued a receivable for every order that left the warehouse', async () => {
    expect(await rowsOf(stack, `
      select o.order_no from orders o left join receivables r on r.order_id = o.id
      where (o.status in ('shipped', 'completed')) <> (r.order_id is not null) or r.amount_fen <> o.total_fen or r.due_on < o.business_day`)).toEqual([]);
  });

  test('has orders that wait for a supervisor, each for a reason that its findings give, and others that were decided', async () => {
    const reviews = await rowsOf(stack, `
      select r.state, o.status, r.findings -> 0 ->> 'code' as code, (r.findings #>> '{0,comparisons,0,orderNos,0}') is not null as names from reviews r join orders o on o.id = r.order_id`);
    expect(reviews.filter(({ status }) => status === 'held').length).toBeGreaterThanOrEqual(2);
    expect(reviews.filter(({ state }) => state === 'waiting' || state === 'asked').every(({ status }) => status === 'held')).toBe(true);
    expect(reviews.every(({ code, names }) => code === 'REVIEW_REQUIRED' && names)).toBe(true);
    expect(await rowsOf(stack, `select o.order_no from orders o join outbox b on b.order_id = o.id where o.status in ('held', 'rejected')`)).toEqual([]);
    expect(await rowsOf(stack, `select o.order_no from orders o left join reviews r on r.order_id = o.id where o.status in ('held', 'rejected') and r.id is null`)).toEqual([]);
  });

  test('has what tests ask for', () => {
    expect([handles.f001.channel, handles.f002.channel, handles.f003.channel, handles.own.channel]).toEqual(['tier_a', 'tier_a', 'tier_b', 'own']);
    expect(handles.f001.openid).toBe(openidOf('F001'));
    expect(handles.f001.addressIds.length).toBeGreaterThan(0);
    expect(handles.ownerOfTwo.storeIds.length).toBe(2);
    expect([handles.inStock.length > 50, handles.outOfStock.length > 10, handles.unsellable.length > 0]).toEqual([true, true, true]);
  });

  test('has somebody in every role who can sign in', async () => {
    const found = await rowsOf(stack, `select distinct m.role from memberships m join identities i on i.user_id = m.user_id`);
    expect(new Set(found.map(({ role }) => role))).toEqual(new Set(ROLES));
  });

  test('keeps of an invite only the hash, and lets it expire', async () => {
    const valid = await rowsOf(stack, 'select i.code_hash, u.mobile from invites i join users u on u.id = i.user_id where i.expires_at > now() and i.used_at is null');
    expect(new Map(valid.map(({ code_hash, mobile }) => [code_hash, mobile]))).toEqual(
      new Map(NEWCOMERS.map(({ inviteCode, mobile }) => [sha256(inviteCode), mobile])));
    expect(await rowsOf(stack, `select 1 from invites where code_hash = '${sha256(EXPIRED_INVITE.inviteCode)}' and expires_at < now()`)).toHaveLength(1);
  });

  test('is refused where there is one already', async () => {
    await expect(seed(stack.dbUrl, { size: 'small' })).rejects.toThrow('seeded already');
  });
});

describe('a seed', () => {
  test('of the same day is the same, to the last cell', async () => {
    const stacks = await Promise.all([startTestStack(), startTestStack()]);
    try {
      await seed(stacks[0].dbUrl, { size: 'small', now });
      await seed(stacks[1].dbUrl, { size: 'small', now: new Date('2026-11-23T15:59:59Z') });
      expect(await hashes(stacks[0])).toEqual(await hashes(stacks[1]));
    } finally {
      await Promise.all(stacks.map((stack) => stack.stop()));
    }
  });

  test('with past orders by number has exactly those, and every reference leads somewhere', async () => {
    const stack = await startTestStack();
    const shares: number[] = [];
    try {
      await seed(stack.dbUrl, { size: 300, pastOrders: 2_000, now, onProgress: (share) => shares.push(share) });
      expect(await rowsOf(stack, 'select count(*)::integer as orders from orders')).toEqual([{ orders: 2_000 }]);
      expect(await rowsOf(stack, 'select list_stock_discrepancies() as found')).toEqual([{ found: [] }]);
      expect(await rowsOf(stack, `
        select c.conname from pg_constraint c where c.contype = 'f' and not c.convalidated`)).toEqual([]);
      expect(await rowsOf(stack, `
        select o.order_no from orders o
        left join stores s on s.id = o.store_id left join users u on u.id = o.placed_by left join addresses a on a.id = o.address_id
        left join price_list_versions v on v.id = o.price_list_version_id
        where s.id is null or u.id is null or a.id is null or v.id is null`)).toEqual([]);
      expect(await rowsOf(stack, `
        select 'line' from order_lines l left join orders o on o.id = l.order_id left join skus k on k.id = l.sku_id where o.id is null or k.id is null union all
        select 'event' from order_events e left join orders o on o.id = e.order_id where o.id is null union all
        select 'movement' from stock_movements m left join stock_levels l using (warehouse_id, sku_id) where l.sku_id is null`)).toEqual([]);
    } finally {
      await stack.stop();
    }
    expect([shares.at(-1), shares.toSorted((a, b) => a - b)]).toEqual([1, shares]);
  });
});
