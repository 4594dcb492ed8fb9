import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { buildChain, type Chain, newId, stockDiscrepancies } from './chain.ts';
import { BRUSHING, BRUSHING_ID, heldOrderOf, hireReviewers, publishRules } from './held.ts';
import { type Phone, phoneOf } from './phone.ts';

let world: TestWorld, chain: Chain;
let store: Phone, otherStore: Phone, first: Phone, second: Phone, finance: Phone;
let heldOrder: (qty?: number) => Promise<string>;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  await hireReviewers(world.db);
  await publishRules(world.db, BRUSHING);
  [store, otherStore, first, second, finance] = await Promise.all(['F001', 'F002', 'G001', 'G002', 'H-finance'].map((code) => phoneOf(world.url, code))) as [Phone, Phone, Phone, Phone, Phone];
  heldOrder = heldOrderOf(world.db, chain, store);
});
afterAll(() => world?.stop());

const rows = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => (await world.db.query<Row>(sql, values)).rows;

/** Everything that a verdict changes, of one order. */
const traceOf = async (orderNo: string) => (await rows<{ status: string; state: string; out: string[]; reserved: number; events: string[]; audited: string[] }>(`
  select o.status, r.state,
    array(select b.topic from outbox b where b.order_id = o.id order by b.id) as out,
    (select sum(m.reserved_delta)::int from stock_movements m where m.order_id = o.id) as reserved,
    array(select e.kind from order_events e where e.order_id = o.id order by e.seq) as events,
    array(select a.action from audit_events a where a.subject = o.order_no order by a.id) as audited
  from orders o join reviews r on r.order_id = o.id where o.order_no = $1`, [orderNo]))[0]!;

const decide = (phone: Phone, orderNo: string, verdict: 'approve' | 'reject', reason = '', requestId = newId()) =>
  phone.send(contracts.decideReview, { requestId, orderNo, verdict, reason });
const runClock = async () => (await fetch(`${world.url}/api/cron/review-clock`, { headers: { authorization: `Bearer ${world.environment['CRON_SECRET']}` } })).json();

/** As if the promise had been made so many hours earlier; what guards reviews from that is off for the moment. */
const ageBy = async (orderNo: string, hours: number): Promise<void> => {
  const client = await world.db.connect();
  try {
    await client.query("begin; set local session_replication_role = 'replica'");
    await client.query(`update reviews r set opened_at = opened_at - make_interval(hours => $2), due_at = due_at - make_interval(hours => $2),
      release_at = release_at - make_interval(hours => $2) from orders o where o.id = r.order_id and o.order_no = $1`, [orderNo, hours]);
    await client.query('commit');
  } finally {
    client.release();
  }
};

describe('a held order', () => {
  test('is in the queue with what the rule found, and nowhere else', async () => {
    const orderNo = await heldOrder(3);
    const { body } = await first.send(contracts.listReviews, { show: 'waiting' });
    expect(body.reviews.at(-1)).toMatchObject({ orderNo, state: 'waiting', storeCode: 'F001', ruleNames: ['疑似刷单'], verdict: null });
    expect(body.counts.waiting).toBe(body.reviews.length);
    expect(await traceOf(orderNo)).toMatchObject({ status: 'held', out: [], reserved: 3, events: ['held'], audited: [] });
  });

  test('shows both baskets, the store’s rhythm and what was decided before', async () => {
    const orderNo = await heldOrder(2);
    const { body } = await first.send(contracts.getReview, { orderNo });
    expect(body.basket).toMatchObject([{ skuCode: 'HK-10', qty: 2 }]);
    expect(body.others[0]!.lines).toMatchObject([{ skuCode: 'HK-10' }]);
    expect(body.others.map((other) => other.orderNo)).not.toContain(orderNo);
    expect(body.rhythm.byHour.reduce((sum, each) => sum + each, 0)).toBe(body.rhythm.orders);
    expect(body.rhythm.repeatedMostly).toBeLessThanOrEqual(body.rhythm.repeatedWithin24h);
    expect(body.recordsOfRules).toMatchObject([{ ruleId: BRUSHING_ID, ruleName: '疑似刷单' }]);
    expect(body.receivables).toEqual({ openFen: 0, overdueFen: 0, openOrders: 0, oldestDueOn: null });
  });

  test('is read by headquarters, decided by supervisors, and none of a store’s business but its own', async () => {
    const orderNo = await heldOrder();
    expect((await finance.send(contracts.getReview, { orderNo })).status).toBe(200);
    expect((await decide(finance, orderNo, 'approve')).code).toBe('FORBIDDEN');
    expect((await store.send(contracts.listReviews)).code).toBe('FORBIDDEN');
  });
});

describe('an approval', () => {
  test('lets the order out once, at the prices agreed, and says who and why', async () => {
    const orderNo = await heldOrder(2);
    await world.db.query("select publish_price_list($1::jsonb)", [JSON.stringify({ channel: 'franchise_a', changes: [{ skuId: chain.skus['LJ-M8-30-304'], priceFen: 46 }] })]);
    const requestId = newId();
    const reply = await decide(first, orderNo, 'approve', '已电话核实', requestId);
    expect(reply).toMatchObject({ status: 200, body: { orderNo, orderStatus: 'placed', verdict: { state: 'approved', byName: '周主管', reason: '已电话核实' } } });
    expect((await decide(first, orderNo, 'approve', '已电话核实', requestId)).body).toEqual(reply.body);
    expect(await traceOf(orderNo)).toEqual({
      status: 'placed', state: 'approved', out: ['order.placed'], reserved: 2, events: ['held', 'approved'], audited: ['review.approved'],
    });
    const { body: order } = await store.send(contracts.getOrder, { orderNo });
    expect(order).toMatchObject({ status: 'placed', totalFen: 5_360, review: { state: 'approved' } });
  });
});

describe('a rejection', () => {
  test('wants a reason', async () => {
    expect((await decide(first, await heldOrder(), 'reject', '  ')).code).toBe('REASON_REQUIRED');
  });

  test('gives the stock back, tells the store why, and nothing of it ever goes out', async () => {
    const orderNo = await heldOrder(4);
    expect((await decide(first, orderNo, 'reject', '与上一单重复')).body).toMatchObject({ orderStatus: 'rejected' });
    expect(await traceOf(orderNo)).toEqual({
      status: 'rejected', state: 'rejected', out: [], reserved: 0, events: ['held', 'rejected'], audited: ['review.rejected'],
    });
    const { body: order } = await store.send(contracts.getOrder, { orderNo });
    expect(order.review).toMatchObject({ state: 'rejected', reason: '与上一单重复' });
    await expect(world.db.query("insert into outbox (topic, order_id, payload) select 'order.placed', id, '{}' from orders where order_no = $1", [orderNo]))
      .rejects.toMatchObject({ code: 'ZD004' });
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  });
});

describe('two reviewers', () => {
  test('at the same moment: one decides, the other reads who it was and what', async () => {
    const orderNo = await heldOrder();
    const replies = await Promise.all([decide(first, orderNo, 'approve'), decide(second, orderNo, 'reject', '重复')]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [won, lost] = replies[0].status === 200 ? [replies[0], replies[1]] : [replies[1], replies[0]];
    expect([lost.code, lost.details]).toEqual(['REVIEW_DECIDED', { verdict: won.body.verdict }]);
    const trace = await traceOf(orderNo);
    expect(trace.out).toEqual(won.body.orderStatus === 'placed' ? ['order.placed'] : []);
    expect(trace.audited).toHaveLength(1);
  });

  test('twenty verdicts on one order make one', async () => {
    const orderNo = await heldOrder(2);
    const replies = await Promise.all(Array.from({ length: 20 }, (_, i) => decide(i % 2 ? first : second, orderNo, i % 3 ? 'approve' : 'reject', '重复')));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  });

  test('one who was dismissed a minute ago decides nothing: not at the door, and not past it', async () => {
    const orderNo = await heldOrder();
    const dismissed = await phoneOf(world.url, 'G003');
    const { rows: [user] } = await world.db.query("update users set is_active = false where code = 'G003' returning id");
    expect((await decide(dismissed, orderNo, 'approve')).code).toBe('UNAUTHENTICATED');
    const request = { requestId: newId(), bodyHash: 'x', userId: user.id, orderNo, verdict: 'approve', reason: '' };
    expect(await rows('select decide_review($1) as outcome', [request])).toEqual([{ outcome: { outcome: 'refused', code: 'ACCOUNT_DISABLED' } }]);
    expect((await traceOf(orderNo)).status).toBe('held');
  });
});

describe('a question', () => {
  const ask = (phone: Phone, orderNo: string, question = '这单和上一单是同一批货吗？') => phone.send(contracts.askReview, { requestId: newId(), orderNo, question });
  const answer = (phone: Phone, orderNo: string, text = '两个工地各要一批') => phone.send(contracts.answerReview, { requestId: newId(), orderNo, answer: text });

  test('goes to the store, whose answer brings it back to the queue', async () => {
    const orderNo = await heldOrder();
    expect((await answer(store, orderNo)).code).toBe('ORDER_NOT_HELD');
    expect((await ask(first, orderNo)).body).toMatchObject({ state: 'asked', messages: [{ kind: 'question', byName: '周主管' }] });
    const { body: order } = await store.send(contracts.getOrder, { orderNo });
    expect(order.review).toMatchObject({ state: 'asked', messages: [{ text: '这单和上一单是同一批货吗？' }] });

    expect((await answer(store, orderNo)).body).toMatchObject({ state: 'waiting', messages: [{ kind: 'question' }, { kind: 'answer', byName: '王老板' }] });
    const { body: { review } } = await second.send(contracts.getReview, { orderNo });
    expect([review.state, review.answeredAt]).toEqual(['waiting', expect.any(String)]);
    expect((await traceOf(orderNo)).events).toEqual(['held', 'asked', 'answered']);
    expect(await rows("select kind from notices n join orders o on o.id = n.order_id where o.order_no = $1", [orderNo])).toEqual([{ kind: 'reviewAsked' }]);
  });

  test('is nobody’s to answer but the store’s own', async () => {
    const orderNo = await heldOrder();
    await ask(first, orderNo);
    expect((await answer(otherStore, orderNo)).code).toBe('NOT_FOUND');
    expect((await traceOf(orderNo)).events).toEqual(['held', 'asked']);
  });

  test('comes too late once it is decided', async () => {
    const orderNo = await heldOrder();
    await ask(first, orderNo);
    await decide(second, orderNo, 'approve');
    expect((await ask(first, orderNo)).code).toBe('REVIEW_DECIDED');
    expect((await answer(store, orderNo)).code).toBe('ORDER_NOT_HELD');
  });

  test('and its answers have an end', async () => {
    const orderNo = await heldOrder();
    for (let i = 0; i < 10; i += 1) await ask(first, orderNo);
    expect((await ask(first, orderNo)).code).toBe('REVIEW_MESSAGES_FULL');
    for (let i = 0; i < 10; i += 1) expect((await answer(store, orderNo)).status).toBe(200);
    expect((await answer(store, orderNo)).code).toBe('REVIEW_MESSAGES_FULL');
  });
});

describe('the store', () => {
  test('withdraws what is held: the review ends with it, and upholds the rule', async () => {
    const orderNo = await heldOrder(2);
    expect((await store.send(contracts.cancelOrder, { requestId: newId(), orderNo, reason: '下错了' })).status).toBe(200);
    expect(await traceOf(orderNo)).toMatchObject({ status: 'cancelled', state: 'withdrawn', out: [], reserved: 0 });
    expect((await decide(first, orderNo, 'approve')).code).toBe('REVIEW_DECIDED');
  });

  test('makes one order of both', async () => {
    const orderNo = await heldOrder(2);
    const { body: held } = await store.send(contracts.getOrder, { orderNo });
    const [earlier] = held.review!.overlapsWith as [string];
    const { body: other } = await store.send(contracts.getOrder, { orderNo: earlier });
    const { rows: [address] } = await world.db.query('select id from addresses where store_id = $1', [chain.stores.F001]);
    const { body: version } = await store.send(contracts.lookUpSkus, { skuIds: [chain.skus['HK-10']] });
    const qty = 2 + other.lines[0]!.qty;
    const merged = await store.send(contracts.placeOrder, {
      requestId: newId(), addressId: address.id, lines: [{ skuId: chain.skus['HK-10'], qty }], expectedTotalFen: 2_680 * qty,
      priceListVersion: version.priceListVersion, replaces: [orderNo, earlier],
    });
    expect(merged.status).toBe(201);
    expect(await traceOf(orderNo)).toMatchObject({ status: 'cancelled', state: 'withdrawn', out: [], reserved: 0 });
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  });
});

describe('time', () => {
  test('does nothing to a promise that stands', async () => {
    const orderNo = await heldOrder();
    expect(await runClock()).toEqual({ escalated: [], released: [] });
    expect((await traceOf(orderNo)).events).toEqual(['held']);
  });

  test('escalates a promise that was missed, once', async () => {
    const orderNo = await heldOrder();
    await ageBy(orderNo, 5);
    expect(await runClock()).toEqual({ escalated: [orderNo], released: [] });
    expect(await runClock()).toEqual({ escalated: [], released: [] });
    expect(await traceOf(orderNo)).toMatchObject({ status: 'held', state: 'waiting', events: ['held', 'escalated'], audited: ['review.escalated'] });
    const { body } = await first.send(contracts.listReviews, { show: 'open' });
    expect(body.reviews[0]).toMatchObject({ orderNo, escalatedAt: expect.any(String) });
    expect(body.counts.overdue).toBe(1);
    expect((await decide(first, orderNo, 'approve')).status).toBe(200);
  });

  test('gives the reservation back at the end, says why, and says it once, also when it runs twice at once', async () => {
    const orderNo = await heldOrder(6);
    await ageBy(orderNo, 9);
    const runs = await Promise.all(Array.from({ length: 6 }, () => runClock())) as { released: string[] }[];
    expect(runs.flatMap(({ released }) => released)).toEqual([orderNo]);
    expect(await traceOf(orderNo)).toEqual({
      status: 'cancelled', state: 'released', out: [], reserved: 0, events: ['held', 'released'], audited: ['review.released'],
    });
    const { body: order } = await store.send(contracts.getOrder, { orderNo });
    expect(order.timeline.at(-1)).toMatchObject({ kind: 'released', byName: '系统', note: '8 小时内没有人复核，按规定自动取消，占用的库存已释放。如仍需要请重新下单。' });
    expect(order.review).toMatchObject({ state: 'released' });
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  });

  test('and a verdict at the same moment: exactly one wins, and all of it is the winner’s', async () => {
    for (let round = 0; round < 8; round += 1) {
      const orderNo = await heldOrder();
      await ageBy(orderNo, 9);
      const [verdict] = await Promise.all([decide(first, orderNo, round % 2 ? 'approve' : 'reject', '重复'), runClock()]);
      const trace = await traceOf(orderNo);
      if (verdict.status === 200) expect([trace.state, trace.audited.length]).toEqual([round % 2 ? 'approved' : 'rejected', 1]);
      else expect([verdict.code, trace.state, trace.out]).toEqual(['REVIEW_DECIDED', 'released', []]);
    }
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  });
});

test('verdicts speak for or against the rule that asked for them', async () => {
  const [record] = await rows<Record<string, number>>('select * from app.rule_verdicts(now() - interval \'1 day\') where rule_id = $1', [BRUSHING_ID]);
  const [counted] = await rows<Record<string, number>>(`select count(*)::int as reviewed, count(*) filter (where state in ('rejected', 'withdrawn'))::int as upheld,
    count(*) filter (where state = 'approved')::int as overturned, count(*) filter (where state = 'released')::int as released from reviews`);
  expect(record).toMatchObject(counted!);
  expect(record!['upheld']! + record!['overturned']!).toBeGreaterThan(0);
});

test('the queue is paged by key, without losing or repeating one', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { body }: Awaited<ReturnType<typeof page>> = await page(after);
    seen.push(...body.reviews.map(({ orderNo }) => orderNo));
    after = body.next;
  } while (after);
  const decided = await rows<{ order_no: string }>('select o.order_no from reviews r join orders o on o.id = r.order_id where decided_at is not null order by decided_at desc, r.id desc');
  expect(seen).toEqual(decided.map(({ order_no }) => order_no));
});
const page = (after: string | null) => first.send(contracts.listReviews, { show: 'decided', limit: 3, ...(after ? { after } : {}) });
