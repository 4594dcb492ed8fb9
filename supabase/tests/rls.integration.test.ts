import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { startTestStack, type TestStack } from '../../local/src/test/index.ts';
import { type Readers, WHO_READS_WHAT } from './who-reads-what.ts';

const HQ = ['supervisor', 'price_desk', 'finance', 'warehouse', 'craft', 'admin', 'auditor'] as const;
const VERBS = ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'] as const;

interface Person {
  label: string;
  role: string;
  user: string;
  store: string | null;
  channel: string | null;
  house: string | null;
  reads: (readers: Readers) => string;
}

let stack: TestStack;
let people: Person[];

beforeAll(async () => {
  stack = await startTestStack({ seed: 'small' });
  people = await findPeople();
  await leaveSomethingInEveryTable();
});
afterAll(() => stack.stop());

const rows = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await stack.db.query<Row>(sql, values)).rows;

/** A franchisee with rows of their own, another of another channel, a sales rep with stores, one of each at headquarters. */
const findPeople = async (): Promise<Person[]> => {
  const found = await rows<{ role: string; user: string; store: string | null; channel: string | null; house: string | null; code: string }>(`
    select m.role, u.id as user, s.id as store, s.channel, s.warehouse_id as house, u.code
    from memberships m join users u on u.id = m.user_id left join stores s on s.id = m.store_id order by u.code, s.code`);
  const franchisees = found.filter((each) => each.code === 'F001' || each.code === 'F003').map((each) => ({
    ...each, label: `franchisee ${each.code}`, reads: (readers: Readers) => readers.franchisee,
  }));
  const sales = found.filter((each) => each.role === 'sales').slice(0, 1).map((each) => ({
    ...each, label: 'a sales rep', store: null, channel: null, house: null, reads: (readers: Readers) => readers.sales,
  }));
  const hq = HQ.map((role) => ({
    ...found.find((each) => each.role === role)!, label: role, store: null, channel: null, house: null, reads: (readers: Readers) => (role === 'warehouse' || role === 'craft' ? readers[role] : undefined) ?? readers.hq,
  }));
  return [...franchisees, ...sales, ...hq];
};

/** So that "reads none" is told from "there is none". */
const leaveSomethingInEveryTable = async (): Promise<void> => {
  await stack.db.query(`
    insert into rate_limits (key, window_start, taken) values ('test', now(), 1) on conflict do nothing;
    insert into session_families (id, user_id, expires_at) select gen_random_uuid(), id, now() + interval '1 day' from users limit 1;
    insert into refresh_tokens (token_hash, family_id) select 'test', id from session_families limit 1;
    insert into idempotency (user_id, request_id, operation, body_hash) select id, gen_random_uuid(), 'placeOrder', 'x' from users;
    insert into console_sign_ins (code_hash, secret_hash, browser, expires_at) values (repeat('a', 64), repeat('b', 64), 'test', now());
    insert into invites (code_hash, user_id, expires_at) select 'test', id, now() from users limit 1;
    insert into outbox (topic, order_id, payload) select 'order.placed', id, '{}' from orders where status = 'placed' limit 1;
    insert into saved_views (user_id, name, filter) select id, 'test', '{}' from users;
    ${ONE_OF_EACH_STORE}`);
};

/** Rules, reviews, letters and debts: of the first order of each store, so that everybody has their own and others'. */
const ONE_OF_EACH_STORE = `
    create temporary table first_orders as select distinct on (store_id) * from orders order by store_id, placed_at, id;
    insert into rule_set_versions (version_no, rules, reason) values (1, '{"schema": 1, "rules": []}', 'test') on conflict do nothing;
    insert into rule_firings (rule_id, version_no, attempt_id, at, action, is_shadow, amount_fen)
      select gen_random_uuid(), 1, id, now(), 'warn', false, 1 from attempts limit 1;
    insert into backtests (rules, based_on, since, until, started_by, total) select '{}', 1, now(), now(), id, 0 from users limit 1;
    insert into backtest_hits (backtest_id, attempt_id, at, kind, rule_ids, outcome, outcome_in_force)
      select b.id, a.id, now(), 'noted', '{}', 'warn', 'pass' from backtests b, attempts a limit 1;
    insert into audit_events (action, subject) values ('rules.published', '1');
    insert into receivables (order_id, store_id, amount_fen, due_on, issued_at)
      select id, store_id, 1, now()::date, now() from first_orders on conflict do nothing;
    insert into order_returns (order_id, returned_on, amount_fen, reason) select id, now()::date, 1, 'test' from first_orders;
    insert into store_order_counters (store_id) select store_id from first_orders on conflict do nothing;
    insert into reviews (order_id, store_id, opened_at, due_at, release_at, findings, rule_ids)
      select id, store_id, now(), now() + interval '1 hour', now() + interval '2 hours', '[]', '{}' from first_orders on conflict do nothing;
    insert into review_messages (review_id, kind, by_user, text) select r.id, 'question', o.placed_by, 'test' from reviews r join orders o on o.id = r.order_id;
    insert into craft_lines (id, code, name, position) select id, left(id::text, 8), id::text, 99 from first_orders limit 1;
    insert into craft_calendars (line_id, weekday, minutes) select id, 1, 480 from craft_lines where position = 99;
    insert into craft_holidays (day, name) values ('2000-01-01', 'test') on conflict do nothing;
    insert into craft_downtimes (line_id, from_day, to_day, reason) select id, '2000-01-01', '2000-01-01', 'test' from craft_lines where position = 99;
    insert into craft_days (line_id, day, capacity_minutes) select id, '2000-01-01', 100000 from craft_lines where position = 99;
    insert into sku_craft (sku_id, line_id, setup_minutes, minutes_per_unit) select k.id, l.id, 0, 1 from skus k, craft_lines l where l.position = 99
      on conflict do nothing;
    insert into craft_bookings (order_id, sku_id, line_id, day, minutes)
      select l.order_id, l.sku_id, c.id, '2000-01-01', 1 from first_orders o join order_lines l on l.order_id = o.id, craft_lines c where c.position = 99;
    insert into notices (store_id, kind, text) select store_id, 'promiseMoved', 'test' from first_orders;
    insert into letters (id, store_id, kind, basket_hash, total_fen, signer_name, uploaded_by, expires_at)
      select id, store_id, 'order', repeat('0', 64), 1, '王老板', placed_by, now() from first_orders;
    insert into letter_files (letter_id, position, kind, object_name, mime, bytes, sha256)
      select id, 1, 'page', id::text, 'image/png', 1, repeat('0', 64) from letters;
    insert into letter_uses (letter_id, order_id, kind, used_at) select l.id, l.id, 'order', now() from letters l;`;

/** Runs as PostgREST would for this person, and leaves nothing behind. */
const as = async <T>(person: Pick<Person, 'role' | 'user' | 'store'> | 'anon', work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await stack.db.connect();
  try {
    await client.query('begin');
    if (person === 'anon') {
      await client.query('set local role anon');
    } else {
      const claims = { sub: person.user, role: 'authenticated', app_role: person.role, store_id: person.store };
      await client.query(`select set_config('request.jwt.claims', $1, true)`, [JSON.stringify(claims)]);
      await client.query('set local role authenticated');
    }
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
};

const counted = async (client: Pick<PoolClient, 'query'>, table: string, where = 'true'): Promise<number> =>
  Number((await client.query(`select count(*) as n from ${table} where ${where}`)).rows[0].n);

const predicateFor = (person: Person, readers: Readers): string =>
  person.reads(readers).replace(/:(store|user|channel|house)/g, (_, name: keyof Person) => (person[name] ? `'${String(person[name])}'` : 'null'));

const tablesInCatalogue = async (): Promise<string[]> =>
  (await rows<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`))
    .map(({ name }) => name);

describe('every table', () => {
  test('has its row in who-reads-what', async () => {
    expect(await tablesInCatalogue()).toEqual(Object.keys(WHO_READS_WHAT).toSorted());
  });

  test('has row level security switched on', async () => {
    expect(await rows(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`)).toEqual([]);
  });

  test.each(Object.keys(WHO_READS_WHAT))('%s has rows for this test to be about', async (table) => {
    expect(await counted(stack.db, table)).toBeGreaterThan(0);
  });

  test.each(Object.keys(WHO_READS_WHAT))('%s is written by nobody who signs in, and not at all by anon', async (table) => {
    const granted = await rows(`
      select r.role, v.verb from unnest(array['anon', 'authenticated', 'service_role']) r (role), unnest($2::text[]) v (verb)
      where has_table_privilege(r.role, 'public.' || $1, v.verb)`, [table, VERBS]);
    expect(granted).toEqual([]);
    expect(await rows(`select 1 where has_table_privilege('anon', 'public.' || $1, 'SELECT')`, [table])).toEqual([]);
  });
});

describe.each(Object.entries(WHO_READS_WHAT))('%s', (table, readers) => {
  test('shows each person exactly their rows', async () => {
    for (const person of people) {
      const predicate = predicateFor(person, readers);
      const theirs = await counted(stack.db, table, predicate);
      const read = as(person, (client) => counted(client, table));
      if (isHidden(readers)) await expect(read).rejects.toMatchObject({ code: '42501' });
      else expect([person.label, await read]).toEqual([person.label, theirs]);
      if (predicate !== 'false') expect([person.label, theirs]).not.toEqual([person.label, 0]);
    }
  });

  test('refuses every write, and says so', async () => {
    for (const person of ['anon' as const, ...people]) {
      for (const sql of [`insert into ${table} default values`, `update ${table} set ${await aColumnOf(table)} = default`, `delete from ${table}`]) {
        await expect(as(person, (client) => client.query(sql))).rejects.toMatchObject({ code: '42501' });
      }
    }
  });
});

const isHidden = (readers: Readers): boolean => Object.values(readers).every((each) => each === 'false');

const aColumnOf = async (table: string): Promise<string> =>
  (await rows<{ name: string }>(`select attname as name from pg_attribute where attrelid = $1::regclass and attnum = 1`, [`public.${table}`]))[0]!.name;

describe('every function of the API', () => {
  const EXECUTES: Record<string, 'authenticated' | 'service_role'> = {
    list_categories: 'authenticated', list_products: 'authenticated', get_product: 'authenticated', list_stock_changes: 'authenticated',
    list_frequent: 'authenticated', look_up_skus: 'authenticated', match_goods: 'authenticated', get_synonyms: 'authenticated', list_addresses: 'authenticated', list_orders: 'authenticated',
    get_order: 'authenticated', get_order_rules: 'authenticated', reorder: 'authenticated', order_facts: 'authenticated',
    craft_facts: 'authenticated', list_notices: 'authenticated', read_notices: 'service_role', extend_craft_days: 'service_role',
    get_craft_board: 'authenticated', move_booking: 'service_role', mark_downtime: 'service_role', clear_downtime: 'service_role',
    plan_order_line: 'service_role', set_craft_holiday: 'service_role',
    place_order: 'service_role', refuse_order: 'service_role', cancel_order: 'service_role', give_up_order: 'service_role', write_address: 'service_role',
    delete_address: 'service_role', publish_price_list: 'service_role', start_session: 'service_role', refresh_session: 'service_role',
    list_letters: 'authenticated', list_letters_admin: 'authenticated', start_letter_upload: 'service_role', register_letter: 'service_role',
    make_letter_standing: 'service_role', end_standing: 'service_role', list_stray_letter_objects: 'service_role',
    list_reviews: 'authenticated', get_review: 'authenticated', decide_review: 'service_role', ask_review: 'service_role',
    answer_review: 'service_role', list_late_reviews: 'service_role', advance_review: 'service_role',
    list_orders_admin: 'authenticated', get_desk_options: 'authenticated', get_order_story: 'authenticated', get_submit_story: 'authenticated',
    list_saved_views: 'authenticated', save_view: 'service_role', rename_view: 'service_role', delete_view: 'service_role',
    get_one_pass_rate: 'authenticated', list_one_pass_rows: 'authenticated', list_one_pass_discrepancies: 'service_role',
    get_rules: 'authenticated', get_rule_vocabulary: 'authenticated', find_rule_skus: 'authenticated', list_rule_versions: 'authenticated',
    get_rule_version: 'authenticated', publish_rules: 'service_role', rollback_rules: 'service_role',
    get_backtest: 'authenticated', find_backtest_ends: 'authenticated', read_backtest_facts: 'authenticated', read_backtest_fates: 'authenticated', list_backtest_hits: 'authenticated',
    start_backtest: 'service_role', keep_backtest_step: 'service_role',
    list_audit: 'authenticated',
    start_console_sign_in: 'service_role', get_console_sign_in: 'service_role', confirm_console_sign_in: 'service_role',
    poll_console_sign_in: 'service_role', acts_still: 'service_role',
    bind_session: 'service_role', end_session: 'service_role', sweep_expired: 'service_role', list_stock_discrepancies: 'service_role',
  };

  test('is executed by exactly one role', async () => {
    const granted = await rows<{ name: string; roles: string[] }>(`
      select p.proname as name, array(select r from unnest(array['anon', 'authenticated', 'service_role']) r
                                      where has_function_privilege(r, p.oid, 'EXECUTE')) as roles
      from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`);
    expect(Object.fromEntries(granted.map(({ name, roles }) => [name, roles.join()]))).toEqual(EXECUTES);
  });

  test('pins its search path, and so does every helper', async () => {
    const loose = await rows(`
      select p.proname from pg_proc p where p.pronamespace in ('public'::regnamespace, 'app'::regnamespace)
        and p.prosqlbody is null -- a SQL-standard body is settled when it is created
        and not exists (select 1 from unnest(p.proconfig) c where c like 'search_path=%')`);
    expect(loose).toEqual([]);
  });

  test('runs with its owner’s rights only where somebody decided so', async () => {
    const definers = await rows<{ name: string }>(`
      select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`);
    expect(definers.map(({ name }) => name)).toEqual(Object.keys(EXECUTES).filter((name) => EXECUTES[name] === 'service_role').toSorted());
  });
});
