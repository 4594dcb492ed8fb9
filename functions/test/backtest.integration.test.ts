import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Backtest, contracts, decodeFacts, encodeFacts, judgeRules, type Outcome, outcomeOf, type Rule, type RuleFacts } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import type { Actor } from '../src/actor.ts';
import { createDb, type Db } from '../src/db/index.ts';
import { advanceBacktest } from '../src/use-cases/advance-backtest.ts';
import { anAddressOf, buildChain, type Chain, newId } from './chain.ts';
import { aColleague } from './desk-people.ts';
import { type Phone, phoneOf } from './phone.ts';

let world: TestWorld, chain: Chain, clerk: Phone, admin: Phone, finance: Phone, phone: Phone;
let db: Db, actor: Actor;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  const userId = await aColleague(world.db, 'H-price', 'price_desk', '13800000011');
  await aColleague(world.db, 'H-finance', 'finance', '13800000013');
  [clerk, admin, finance, phone] = await Promise.all(['H-price', 'H-admin', 'H-finance', 'F001'].map((code) => phoneOf(world.url, code))) as [Phone, Phone, Phone, Phone];
  actor = { userId, role: 'price_desk', storeId: null };
  const { SUPABASE_URL, SUPABASE_ANON_KEY, SUPABASE_SERVICE_ROLE_KEY, SUPABASE_JWT_SECRET } = world.environment as Record<string, string>;
  db = createDb({ url: SUPABASE_URL!, anonKey: SUPABASE_ANON_KEY!, serviceRoleKey: SUPABASE_SERVICE_ROLE_KEY!, jwtSecret: SUPABASE_JWT_SECRET! });
  await publish([inForce]);
  await orderOfEveryFate();
  await storeAttempts(500);
});
afterAll(() => world?.stop());

const [oldRule, bigRule, quietRule] = [newId(), newId(), newId()];
const inForce: Rule = { ruleId: oldRule, name: '五百元以上', mode: 'live', when: { fact: 'orderTotal', op: 'gt', value: 50_000 }, then: { kind: 'warn', tone: 'amber', message: '金额较大，请核对。' } };
const draft: Rule[] = [
  { ...inForce, then: { kind: 'review', hours: 4, message: '金额较大，先复核。' } },
  { ruleId: bigRule, name: '扳手', mode: 'live', when: { all: [{ fact: 'qtyOfSku', of: '', op: 'gt', value: 3 }, { fact: 'orderTotal', op: 'lte', value: 50_000 }] }, then: { kind: 'reject', message: '扳手太多了，请减少。' } },
  { ruleId: quietRule, name: '只看看', mode: 'shadow', when: { fact: 'unitCount', op: 'gte', value: 100 }, then: { kind: 'reject', message: '只是看看的规则。' } },
];
const drafted = (): Rule[] => JSON.parse(JSON.stringify(draft).replace('"of":""', `"of":"${chain.skus['HK-10']}"`)) as Rule[];

const publish = async (rules: readonly Rule[]) => {
  const reply = await clerk.send(contracts.publishRules, { requestId: newId(), basedOn: 0, rules, reason: '开始' });
  expect(reply.status).toBe(201);
};

/** One order each that was cancelled, returned, paid late, not paid and due, paid in time, not due yet; and one just placed. */
const orderOfEveryFate = async (): Promise<void> => {
  const addressId = await anAddressOf(world.db, chain.stores.F001);
  const place = async (qty: number): Promise<{ id: string; orderNo: string }> => {
    const placed = await phone.send(contracts.placeOrder, { requestId: newId(), addressId, priceListVersion: 1, lines: [{ skuId: chain.skus['HK-10'], qty }], expectedTotalFen: 2_680 * qty });
    expect(placed.status).toBe(201);
    const { rows } = await world.db.query<{ id: string }>('select id from orders where order_no = $1', [placed.body.orderNo]);
    return { id: rows[0]!.id, orderNo: placed.body.orderNo };
  };
  const deliver = async (id: string): Promise<void> => {
    for (const status of ['picking', 'shipped', 'completed']) await world.db.query('update orders set status = $2 where id = $1', [id, status]);
  };
  const owe = (id: string, dueInDays: number, settledInDays: number | null) => world.db.query(
    `insert into receivables (order_id, store_id, amount_fen, due_on, issued_at, settled_on)
     select id, store_id, total_fen, current_date + $2::int, now(), current_date + $3::int from orders where id = $1`, [id, dueInDays, settledInDays]);

  const cancelled = await place(20);
  expect((await phone.send(contracts.cancelOrder, { requestId: newId(), orderNo: cancelled.orderNo, reason: '填错了' })).status).toBe(200);
  const delivered = [];
  for (let i = 0; i < 5; i += 1) {
    const order = await place(30 + i);
    await deliver(order.id);
    delivered.push(order.id);
  }
  const [returned, late, unpaid, paid, notDue] = delivered as [string, string, string, string, string];
  await world.db.query(`insert into order_returns (order_id, returned_on, amount_fen, reason) values ($1, current_date, 100, '规格不对')`, [returned]);
  await owe(late, -10, -2);
  await owe(unpaid, -10, null);
  await owe(paid, -10, -10);
  await owe(notDue, 20, null);
  await place(40);
};

/** Submits of the last months that became no order, some with nothing to judge; several of one instant. */
const storeAttempts = async (count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) {
    const at = new Date(Date.now() - Math.floor(index / 3) * 5 * 3_600_000 - 60_000).toISOString();
    const store = index % 4 === 0 ? 'F002' : 'F001';
    const facts: RuleFacts = {
      at, totalFen: (index * 7_919) % 90_000, priceListVersion: 1, channel: 'franchise_a', region: '330602', storeDays: index % 60, isFirstOrder: false,
      openReceivablesFen: null, overdueReceivablesFen: null, addressLevel: '门牌号', addressIsNew: false, letterId: null,
      lines: [{ skuId: chain.skus['HK-10'], qty: (index % 7) + 1, amountFen: 2_680, categoryIds: [chain.categoryId], leadDays: null }, { skuId: chain.skus['LJ-M8-30-304'], qty: (index * 13) % 200 + 1, amountFen: 45, categoryIds: [chain.categoryId], leadDays: null }],
      recent: [],
    };
    await world.db.query(`insert into attempts (store_id, user_id, request_id, at, outcome, codes, findings, line_count, expected_total_fen, facts)
      values ($1, $2, gen_random_uuid(), $3, 'refused', '{}', '[]', 2, $4, $5)`, [chain.stores[store], chain.users[store], at, facts.totalFen, index % 10 === 9 ? null : encodeFacts(facts)]);
  }
};

const start = async (rules: readonly Rule[] = drafted(), days = 60, by = clerk): Promise<string> => {
  const started = await by.send(contracts.startBacktest, { requestId: newId(), rules, days });
  expect(started.status).toBe(201);
  return started.body.backtestId;
};
const advance = (backtestId: string, by = clerk) => by.send(contracts.advanceBacktest, { backtestId });

/** What a backtest should say, from every stored attempt judged by itself and one query for what became of them. */
const naive = async (rules: readonly Rule[], days: number) => {
  const { rows } = await world.db.query<{ facts: string; store: string; status: string | null; returned: boolean; due: string | null; settled: string | null; today: string; at: Date }>(`
    select a.facts, a.at, s.code as store, o.status, exists (select 1 from order_returns t where t.order_id = o.id) as returned, r.due_on::text as due, r.settled_on::text as settled,
           (now() at time zone 'Asia/Shanghai')::date::text as today
    from attempts a join stores s on s.id = a.store_id left join orders o on o.id = a.order_id left join receivables r on r.order_id = o.id
    where a.facts is not null and (a.at at time zone 'Asia/Shanghai')::date >= (now() at time zone 'Asia/Shanghai')::date - $1::int`, [days]);
  const stops = (outcome: Outcome): boolean => outcome !== 'pass' && outcome !== 'warn';
  const fateOf = ({ status, returned, due, settled, today }: (typeof rows)[number]): string => {
    if (status === null) return 'noOrder';
    if (status === 'cancelled' || status === 'rejected') return 'cancelled';
    if (returned) return 'returned';
    if (due !== null && (settled ?? today) > due) return 'overdue';
    return ['held', 'placed', 'picking'].includes(status) || (due !== null && settled === null) ? 'open' : 'fine';
  };
  return rows.map((row) => {
    const facts = decodeFacts(row.facts);
    const now = judgeRules({ schema: 1, rules }, facts);
    return {
      store: row.store, fate: fateOf(row), fen: facts.totalFen, outcome: outcomeOf(now.findings), stops: stops(outcomeOf(now.findings)),
      before: stops(outcomeOf(judgeRules({ schema: 1, rules: [inForce] }, facts).findings)), firings: now.firings.map(({ ruleId }) => ruleId),
    };
  });
};

/** The figures that a person compares. */
const figuresOf = ({ tally, judged }: Backtest) => ({
  judged, draft: tally.draft, inForce: tally.inForce, kinds: tally.kinds, rules: tally.rules, days: tally.days, stores: tally.stores,
});

describe('a backtest', () => {
  test('says what judging every stored submit by itself says', async () => {
    const backtestId = await start();
    const { status, body } = await advance(backtestId);
    expect([status, body.finishedAt]).toEqual([200, expect.any(String)]);
    const all = await naive(drafted(), 60);
    const count = (holds: (each: (typeof all)[number]) => boolean): number => all.filter(holds).length;

    expect([body.total, body.judged]).toEqual([all.length, all.length]);
    for (const outcome of ['reject', 'requireDocument', 'review', 'warn', 'pass'] as const) expect([outcome, body.tally.draft[outcome]]).toEqual([outcome, count((each) => each.outcome === outcome)]);
    const newly = all.filter((each) => each.stops && !each.before);
    expect(body.tally.kinds.newly).toMatchObject({ submits: newly.length, orders: newly.filter(({ fate }) => fate !== 'noOrder').length, fen: newly.reduce((sum, { fen }) => sum + fen, 0) });
    const fates = ['cancelled', 'returned', 'overdue', 'fine', 'open', 'noOrder'] as const;
    for (const fate of fates) expect([fate, body.tally.kinds.newly.fates[fate]]).toEqual([fate, newly.filter((each) => each.fate === fate).length]);
    expect(fates.map((fate) => body.tally.kinds.newly.fates[fate] > 0)).toEqual([true, true, true, true, true, true]);
    expect(body.tally.rules.map(({ fired }) => fired)).toEqual(drafted().map(({ ruleId }) => count(({ firings }) => firings.includes(ruleId))));
    expect(body.tally.stores.map(({ code, submits }) => [code, submits])).toEqual(['F001', 'F002'].map((code) => [code, count((each) => each.store === code && each.stops)]));
    expect(body.tally.days.reduce((sum, { submits }) => sum + submits, 0)).toBe(count((each) => each.stops));
  });

  test('says the same in small steps that are cut off and taken up again', async () => {
    const whole = (await advance(await start())).body;
    const backtestId = await start();
    let writes = 0;
    const breaking = { ...db.backtests, keep: (step: Parameters<Db['backtests']['keep']>[0]) => {
      writes += 1;
      if (writes % 4 === 0) throw new Error('the function was killed');
      return db.backtests.keep(step);
    } };
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await advanceBacktest({ backtests: breaking }, { actor, input: { backtestId } }, { chunkSubmits: 17, milliseconds: 10_000 }).catch(() => null);
      if (answer && !('refused' in answer) && answer.finishedAt) break;
    }
    const after = (await clerk.send(contracts.getBacktest, { backtestId })).body;
    expect([writes > 20, after.finishedAt]).toEqual([true, expect.any(String)]);
    expect(figuresOf(after)).toEqual(figuresOf(whole));
  });

  test('counts nothing twice when several advance it at once', async () => {
    const whole = (await advance(await start())).body;
    const backtestId = await start();
    const once = () => advanceBacktest(db, { actor, input: { backtestId } }, { chunkSubmits: 23, milliseconds: 10_000 });
    for (let round = 0; round < 30; round += 1) {
      const answers = await Promise.all([once(), once(), once()]);
      if (answers.some((answer) => !('refused' in answer) && answer.finishedAt)) break;
    }
    const after = (await clerk.send(contracts.getBacktest, { backtestId })).body;
    expect(figuresOf(after)).toEqual(figuresOf(whole));
    const { rows: [kept] } = await world.db.query('select count(*)::int as n, count(distinct attempt_id)::int as different from backtest_hits where backtest_id = $1', [backtestId]);
    expect(kept.n).toBe(kept.different);
  });

  test('stays with the rules in force when it began, whatever is published meanwhile', async () => {
    const backtestId = await start();
    const version = (await clerk.send(contracts.getRules)).body.version!.versionNo;
    await clerk.send(contracts.publishRules, { requestId: newId(), basedOn: version, rules: [], reason: '清空' });
    const { body } = await advance(backtestId);
    await clerk.send(contracts.rollbackRules, { requestId: newId(), basedOn: version + 1, toVersion: version, reason: '恢复' });
    expect([body.basedOn, body.tally.inForce.warn > 0]).toEqual([version, true]);
  });

  test('that is finished answers the same again', async () => {
    const backtestId = await start();
    const first = (await advance(backtestId)).body;
    expect((await advance(backtestId)).body).toEqual(first);
  });

  test('of no rules at all stops nothing', async () => {
    const backtestId = await start([], 7);
    const { body } = await advance(backtestId);
    expect([body.tally.kinds.newly.submits, body.finishedAt]).toEqual([0, expect.any(String)]);
  });
});

describe('the submits behind the figures', () => {
  const list = (backtestId: string, query: Record<string, unknown> = {}) => clerk.send(contracts.listBacktestHits, { backtestId, limit: 50, ...query });

  test('are listed page by page, newest first, each once', async () => {
    const backtestId = await start();
    const { kinds } = (await advance(backtestId)).body.tally;
    const seen: string[] = [], times: string[] = [];
    for (let after: string | null = null, first = true; first || after !== null; first = false) {
      const page = await list(backtestId, after === null ? {} : { after });
      seen.push(...page.body.hits.map(({ attemptId }) => attemptId));
      times.push(...page.body.hits.map(({ at }) => at));
      after = page.body.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([kinds.newly.submits + kinds.still.submits + kinds.noLonger.submits + kinds.noted.submits, seen.length]);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  test('are those of one kind, rule, store or day', async () => {
    const backtestId = await start();
    const { tally } = (await advance(backtestId)).body;
    const newly = await list(backtestId, { kind: 'newly' });
    expect(newly.body.hits.every(({ kind }) => kind === 'newly')).toBe(true);
    expect(newly.body.hits[0]).toMatchObject({ storeCode: 'F001', orderNo: expect.stringMatching(/^F001-/), outcome: 'review', outcomeInForce: 'warn', fate: 'open', ruleIds: [oldRule] });
    const { hits } = (await list(backtestId, { ruleId: bigRule, storeId: chain.stores.F002 })).body;
    expect([hits.length > 0, hits.every(({ ruleIds, storeCode }) => ruleIds.includes(bigRule) && storeCode === 'F002')]).toEqual([true, true]);
    const day = tally.days[0]!;
    const ofDay = (await list(backtestId, { day: day.day })).body.hits;
    expect(ofDay.filter(({ kind }) => kind === 'newly' || kind === 'still').length).toBe(day.submits);
  });

  test('are gone with the backtest, and a broken cursor is refused', async () => {
    expect((await list(newId())).code).toBe('BACKTEST_GONE');
    const backtestId = await start();
    expect((await list(backtestId, { after: 'x' })).code).toBe('INPUT_INVALID');
  });
});

describe('a backtest of somebody else', () => {
  test('is read at headquarters, and carried on only by who began it', async () => {
    const backtestId = await start();
    expect((await finance.send(contracts.getBacktest, { backtestId })).body.startedByName).toBe('H-price');
    expect((await advance(backtestId, admin)).code).toBe('BACKTEST_GONE');
    expect((await finance.send(contracts.advanceBacktest, { backtestId })).code).toBe('FORBIDDEN');
    expect((await phone.send(contracts.getBacktest, { backtestId })).code).toBe('FORBIDDEN');
    expect((await advance(backtestId)).status).toBe(200);
  });

  test('is forgotten after a week, unless a version was published on it', async () => {
    const [old, published] = [await start(), await start()];
    await world.db.query(`update backtests set started_at = now() - interval '8 days' where id = any ($1)`, [[old, published]]);
    const version = (await clerk.send(contracts.getRules)).body.version!.versionNo;
    expect((await clerk.send(contracts.publishRules, { requestId: newId(), basedOn: version, rules: drafted(), reason: '看过了', backtestId: published })).status).toBe(201);
    await start();
    expect((await clerk.send(contracts.getBacktest, { backtestId: old })).code).toBe('BACKTEST_GONE');
    expect((await clerk.send(contracts.getBacktest, { backtestId: published })).status).toBe(200);
    await clerk.send(contracts.rollbackRules, { requestId: newId(), basedOn: version + 1, toVersion: version, reason: '恢复' });
  });

  test('begun twice by a retry is one', async () => {
    const request = { requestId: newId(), rules: drafted(), days: 30 };
    const both = await Promise.all([clerk.send(contracts.startBacktest, request), clerk.send(contracts.startBacktest, request)]);
    expect(both[0].body.backtestId).toBe(both[1].body.backtestId);
    expect((await clerk.send(contracts.startBacktest, { ...request, days: 31 })).code).toBe('REQUEST_ID_REUSED');
  });
});
