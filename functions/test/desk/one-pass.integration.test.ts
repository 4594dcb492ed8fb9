import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, type OnePassPoint } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../../local/src/test/index.ts';
import { newId } from '../chain.ts';
import { type Phone, phoneOf } from '../phone.ts';

let world: TestWorld, admin: Phone;
/** By code. */
let stores: Record<string, { id: string; userId: string }>;

const RULE = '0b000000-0000-4000-8000-000000000001';
const finding = (code: string, severity: string, more: object = {}) => ({ code, severity, message: '', ...more });
const byRule = finding('REVIEW_REQUIRED', 'review', { ruleId: RULE, ruleName: '疑似刷单', comparisons: [], hours: 4 });

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  admin = await phoneOf(world.url, 'H-admin');
  const { rows } = await world.db.query<{ code: string; id: string; userId: string }>(
    `select s.code, s.id, m.user_id as "userId" from stores s join memberships m on m.store_id = s.id and m.role = 'franchisee' order by s.code, m.user_id`);
  stores = Object.fromEntries(rows.map((row) => [row.code, row]));
  await world.db.query(`insert into rule_set_versions (version_no, rules, reason) values (coalesce((select max(version_no) from rule_set_versions), 0) + 1, $1, 'test')`,
    [{ schema: 1, rules: [{ ruleId: RULE, name: '疑似刷单' }] }]);
});
afterAll(() => world?.stop());

interface Submitted { readonly store: string; readonly at: string; readonly outcome?: 'accepted' | 'held' | 'refused'; readonly findings?: object[]; readonly codes?: string[]; readonly isFirst?: boolean }

const submit = async ({ store, at, outcome = 'accepted', findings = [], codes, isFirst = true }: Submitted): Promise<string> => {
  const { id, userId } = stores[store]!;
  const { rows } = await world.db.query<{ id: string }>(`
    insert into attempts (store_id, user_id, request_id, at, outcome, codes, findings, order_id, line_count, expected_total_fen, is_first)
    values ($1, $2, $3, $4, $5, $6, $7, case when $5 <> 'refused' then (select id from orders where store_id = $1 order by id limit 1) end, 2, 100, $8) returning id::text`,
  [id, userId, newId(), at, outcome, codes ?? findings.map((each) => (each as { code: string }).code), JSON.stringify(findings), isFirst]);
  return rows[0]!.id;
};

const rate = async (by: 'day' | 'store' | 'cause', query: Record<string, string>) => (await admin.send(contracts.getOnePassRate, { ...query, by })).body;
const rowsOf = async (query: Record<string, unknown>) => (await admin.send(contracts.listOnePassRows, query)).body;
const figures = (points: readonly OnePassPoint[]) => points.map(({ key, firsts, count }) => [key, firsts, count]);
const kept = async () => (await world.db.query<{ found: unknown[] }>('select list_one_pass_discrepancies() as found')).rows[0]!.found;

test('a million rows of history are counted where they were written: figures and history agree', async () => {
  expect(await kept()).toEqual([]);
  await world.db.query(`insert into attempts (store_id, user_id, request_id, at, outcome, codes, findings, line_count, expected_total_fen, is_first)
    select store_id, user_id, gen_random_uuid(), at - interval '200 days', 'refused', '{STOCK_SHORT}', '[{"code": "STOCK_SHORT", "severity": "reject"}]', 1, 1, id % 3 <> 0 from attempts`);
  expect(await kept()).toEqual([]);
});

describe('the one-pass rate', () => {
  const days = { from: '2026-05-01', to: '2026-05-03' };

  test('counts first submits that were accepted without a hold, by Shanghai days', async () => {
    // 23:59:59 of the 1st and 00:00:00 of the 2nd, in Shanghai.
    await submit({ store: 'F001', at: '2026-05-01T15:59:59.999Z' });
    await submit({ store: 'F001', at: '2026-05-01T16:00:00Z', outcome: 'refused', findings: [finding('STOCK_SHORT', 'reject'), finding('PRICE_CHANGED', 'reject'), finding('RULE_WARNS', 'warn', { ruleId: newId() })] });
    await submit({ store: 'F001', at: '2026-05-01T16:05:00Z', isFirst: false });
    await submit({ store: 'F002', at: '2026-05-02T03:00:00Z', outcome: 'held', findings: [byRule] });
    await submit({ store: 'F002', at: '2026-05-02T04:00:00Z', findings: [finding('RULE_WARNS', 'warn', { ruleId: RULE })] });
    await submit({ store: 'F002', at: '2026-05-02T05:00:00Z', outcome: 'refused', codes: ['STORE_CLOSED'] });
    // Outside, on both sides.
    await submit({ store: 'F001', at: '2026-04-30T15:59:59Z' });
    await submit({ store: 'F001', at: '2026-05-03T16:00:00Z' });

    const byDay = await rate('day', days);
    expect([byDay.firsts, byDay.passed]).toEqual([5, 2]);
    expect(figures(byDay.points)).toEqual([['2026-05-01', 1, 1], ['2026-05-02', 4, 1], ['2026-05-03', 0, 0]]);
    expect(figures((await rate('store', days)).points)).toEqual([['F001', 2, 1], ['F002', 3, 1]]);
  });

  test('names what stood in the way in words, each submit once for each cause', async () => {
    const { points } = await rate('cause', days);
    expect(points.map(({ label, count, firsts }) => [label, count, firsts]).toSorted()).toEqual([
      ['价格已更新', 1, 5], ['库存不足', 1, 5], ['疑似刷单', 1, 5], ['门店已停用', 1, 5]].toSorted());
  });

  test('is narrowed to a store, a district, a channel', async () => {
    expect((await rate('day', { ...days, store: 'F002' })).passed).toBe(1);
    const { rows: [{ adcode, channel }] } = await world.db.query("select adcode, channel from stores where code = 'F002'");
    expect((await rate('store', { ...days, district: adcode })).points.map(({ key }) => key)).toEqual(['F002']);
    expect((await rate('store', { ...days, channel })).points.map(({ key }) => key)).toContain('F002');
    expect(await rate('cause', { ...days, store: 'F999' })).toEqual({ firsts: 0, passed: 0, points: [] });
  });

  test.each([['backwards', { from: '2026-05-02', to: '2026-05-01' }], ['longer than 400 days', { from: '2025-01-01', to: '2026-05-01' }], ['of a day that is none', { from: '2026-02-30', to: '2026-05-01' }]])(
    'is refused for a range %s', async (_, range) => {
      expect(await admin.send(contracts.getOnePassRate, { ...range, by: 'day' })).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
      expect(await admin.send(contracts.listOnePassRows, range)).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
    });

  test('has behind each figure exactly its submits', async () => {
    for (const only of [undefined, 'passed', 'stopped'] as const) {
      for (const by of ['day', 'store', 'cause'] as const) {
        for (const { key, firsts, count } of (await rate(by, days)).points) {
          const point = by === 'day' ? { from: key, to: key } : { ...days, [by]: key };
          const { submits } = await rowsOf({ ...point, ...(only ? { only } : {}) });
          const expected = by === 'cause' ? (only === 'passed' ? 0 : count) : only === undefined ? firsts : only === 'passed' ? count : firsts - count;
          expect([by, key, only, submits.length]).toEqual([by, key, only, expected]);
        }
      }
    }
  });

  test('pages its submits without losing or doubling one, also of one instant', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 25; index += 1) ids.push(await submit({ store: 'F003', at: '2026-03-05T02:00:00.123456Z', outcome: 'refused', findings: [finding('STOCK_SHORT', 'reject')] }));
    for (const more of [{}, { cause: 'STOCK_SHORT' }, { only: 'stopped', store: 'F003' }]) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const { submits, next } = await rowsOf({ from: '2026-03-05', to: '2026-03-05', limit: 7, ...more, ...(after ? { after } : {}) });
        seen.push(...submits.map(({ attemptId }) => attemptId));
        after = next ?? undefined;
      } while (after);
      expect(seen).toEqual(ids.toReversed());
    }
  });

  test('agrees with all of history after that, too', async () => {
    expect(await kept()).toEqual([]);
  });
});

describe('a submit', () => {
  test('tells what was found and what came of it', async () => {
    const refused = await submit({ store: 'F004', at: '2026-06-01T02:00:00Z', outcome: 'refused', findings: [finding('STOCK_SHORT', 'reject', { skuId: newId(), wanted: 500, available: 20, expectedOn: null })] });
    await submit({ store: 'F004', at: '2026-06-01T02:01:00Z', outcome: 'refused', isFirst: false, codes: ['ORDER_TOO_LARGE'] });
    await submit({ store: 'F004', at: '2026-06-01T02:02:00Z', isFirst: false });
    await submit({ store: 'F004', at: '2026-06-01T02:03:00Z' });
    const { body } = await admin.send(contracts.getSubmitStory, { attemptId: refused });
    expect(body.submit).toMatchObject({ outcome: 'refused', findings: [{ title: '库存不足', severity: 'reject', details: ['要 500，当时可售 20'] }], facts: null });
    expect(body.later.map(({ outcome, findings }) => [outcome, findings.map(({ title }) => title)])).toEqual([['refused', ['金额超出上限']], ['accepted', []]]);
  });

  test('that nobody made is not found', async () => {
    expect(await admin.send(contracts.getSubmitStory, { attemptId: '999999999999' })).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await admin.send(contracts.getSubmitStory, { attemptId: '0' })).toMatchObject({ status: 400 });
  });
});
