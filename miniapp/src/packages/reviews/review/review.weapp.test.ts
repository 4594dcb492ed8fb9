import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { contracts, Output, ReviewSummary } from '@zhundan/shared';
import { type FakeAnswer, FakeApi, WeApp } from '../../../../harness';

const DIST = path.resolve(__dirname, '../../../../dist/weapp');
const NO = 'F014-261123-002-9', OTHER_NO = 'F014-261123-001-0';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const line = (n: number, qty: number) => ({ skuId: uuid(n), skuCode: `LJ-${n}`, name: '六角螺栓', specText: `M8×${n}`, unit: '只', qty, unitPriceFen: 12, amountFen: 12 * qty });

let verdict: ReviewSummary['verdict'];
let sent: Record<string, unknown>[];
let decide: () => { status?: number; body: object };
const review = (): ReviewSummary => ({
  orderNo: NO, state: verdict?.state ?? 'waiting', storeCode: 'F014', storeName: '山阴路店', totalFen: 103_022, lineCount: 2, openedAt: '2026-11-23T06:00:00Z',
  dueAt: new Date(Date.now() + 90 * 60_000).toISOString(), releaseAt: new Date(Date.now() + 330 * 60_000).toISOString(), escalatedAt: null,
  ruleNames: ['疑似刷单'], why: '重复率 83.33%，超过 80%', answeredAt: null, verdict,
});
const evidence = (): Output<typeof contracts.getReview> => ({
  review: review(), at: new Date().toISOString(), placedByName: '邱军', placedByPhone: '13900001014', note: null, addressText: '柯桥区山阴路688号',
  findings: [], basket: [line(30, 200), line(40, 100)], othersCount: 1, others: [{ orderNo: OTHER_NO, status: 'placed', placedAt: '2026-11-23T03:00:00Z', totalFen: 80_000, lines: [line(30, 200), line(50, 100)] }],
  rhythm: { orders: 40, ordersPerWeekTenths: 31, medianFen: 50_000, largestFen: 900_000, repeatedWithin24h: 2, repeatedMostly: 0, byHour: Array<number>(24).fill(1), firstOrderOn: '2026-01-05' },
  verdictsOfStoreCount: 0, verdictsOfStore: [], recordsOfRules: [{ ruleId: uuid(1), ruleName: '疑似刷单', upheld: 7, overturned: 3, released: 0 }],
  receivables: { openFen: 0, overdueFen: 0, openOrders: 0, oldestDueOn: null }, messages: [],
});
const answers: Record<string, FakeAnswer> = {
  'GET /api/admin/reviews': () => ({ body: { reviews: [review()], counts: { waiting: 1, asked: 0, overdue: 0 }, at: new Date().toISOString(), next: null } }),
  [`GET /api/admin/reviews/${NO}`]: () => ({ body: evidence() }),
  [`POST /api/admin/reviews/${NO}/decide`]: ({ body }) => {
    sent.push(body as Record<string, unknown>);
    return decide();
  },
};
const api = new FakeApi(answers);
let apiBase: string;
let app: WeApp;

const approved = { state: 'approved' as const, at: '2026-11-23T07:00:00Z', byName: '周主管', reason: null };
const supervisor = { userId: uuid(9), name: '周主管', role: 'supervisor', store: null, stores: [] };

beforeAll(async () => {
  apiBase = await api.start();
});
afterAll(() => api.stop());
beforeEach(() => {
  [verdict, sent] = [null, []];
  decide = () => {
    verdict = approved;
    return { body: { orderNo: NO, orderStatus: 'placed', verdict } };
  };
  app = new WeApp(DIST, { apiBase });
  const state = { accessToken: 'access', refreshToken: 'refresh-token-of-a-test', user: supervisor };
  app.storage.set('session', JSON.stringify(JSON.stringify({ state, version: 1 })));
});
afterEach(() => {
  app.close();
  expect(app.problems).toEqual([]);
});

const toEvidence = async (): Promise<void> => {
  app.launch('/pages/home/index');
  await app.settle();
  await app.until(() => app.find('.review-card') !== null);
  await app.tap('.review-card');
  await app.until(() => app.find('#review-approve') !== null);
  await app.settle();
};

describe('a supervisor’s phone, compiled', () => {
  test('opens with what waits, not with a shop', async () => {
    app.launch('/pages/home/index');
    await app.settle();
    await app.until(() => app.find('.review-card') !== null);
    expect(app.text('.queue-head')).toContain('1 单等您');
    expect(app.text('.review-card')).toContain('山阴路店');
    expect(app.text('.review-card')).toContain('还剩 1 小时');
  });

  test('shows both baskets, what differs, and what is usual', async () => {
    await toEvidence();
    expect(app.text()).toContain('有 1 种相同，占较大一单的 50.00%');
    for (const said of ['完全相同', '只在这单', '只在那单', '3.1 次', '拦对 7 次，放行 3 次']) expect(app.text()).toContain(said);
  });

  test('approves with two taps, once', async () => {
    await toEvidence();
    await app.tap('#review-approve');
    await app.until(() => app.find('#confirm-verdict') !== null);
    await app.tap('#confirm-verdict');
    await app.until(() => app.text().includes('已通过'));
    expect(sent).toMatchObject([{ verdict: 'approve', reason: '' }]);
    expect(app.find('#review-approve')).toBeNull();
  });

  test('rejects with a reason that is one tap, and asks again with the same id when nobody answers', async () => {
    await toEvidence();
    decide = () => ({ status: 502, body: {} });
    await app.tap('#review-reject');
    await app.until(() => app.byText('与上一单重复，请合并后重下') !== null);
    await app.tap(app.byText('与上一单重复，请合并后重下')!);
    await app.tap('#confirm-verdict');
    await app.until(() => sent.length >= 2);
    expect(new Set(sent.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(sent[0]).toMatchObject({ verdict: 'reject', reason: '与上一单重复，请合并后重下' });
  });

  test('says who was faster', async () => {
    await toEvidence();
    decide = () => {
      verdict = { ...approved, byName: '吴主管' };
      return { status: 409, body: { error: { code: 'REVIEW_DECIDED', message: '这单刚刚被其他主管处理了', requestId: 'r', details: { verdict } } } };
    };
    await app.tap('#review-approve');
    await app.until(() => app.find('#confirm-verdict') !== null);
    await app.tap('#confirm-verdict');
    await app.until(() => app.text().includes('吴主管 先一步处理了：已通过'));
  });
});
