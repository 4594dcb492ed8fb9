import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { contracts, DEFAULT_RULE_IDS, DEFAULT_RULES, replay, type Rule, type RuleSet } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { aLetterFor, anAddressOf, buildChain, type Chain, madeToOrder, newId, publishPrices, publishRules, type SkuCode, stockDiscrepancies } from './chain.ts';
import { type Phone, phoneOf, type Reply } from './phone.ts';

let world: TestWorld, chain: Chain, phone: Phone, other: Phone;
let addressId: string, theirAddressId: string;

/** So that ¥50,000.00 and ¥50,000.01 can be ordered. */
const priceFen: Record<SkuCode, number> = { 'LJ-M8-30-304': 45, 'LJ-M8-35-304': 48, 'LJ-M8-40-304': 52, 'LJ-M10-80-316': 1, 'HK-10': 2_500 };
const [letterOverLimit, suspectedBrushing, longLeadTime] = DEFAULT_RULES.rules as readonly [Rule, Rule, Rule];

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  [phone, other] = await Promise.all([phoneOf(world.url, 'F001'), phoneOf(world.url, 'F002')]);
  [addressId, theirAddressId] = await Promise.all([anAddressOf(world.db, chain.stores.F001), anAddressOf(world.db, chain.stores.F002, 'F002')]);
  await publishPrices(world.db, Object.entries(priceFen).map(([code, fen]) => ({ skuId: chain.skus[code as SkuCode], priceFen: fen })));
  await sql(`insert into stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason)
    select warehouse_id, sku_id, 100000, 0, 'received' from stock_levels where sku_id <> $1`, [chain.skus['LJ-M10-80-316']]);
});
afterAll(() => world?.stop());

/** Nothing on order: each test begins with a store that has ordered nothing for days. */
beforeEach(async () => {
  await publishRules(world.db, [letterOverLimit, suspectedBrushing]);
  for (const buyer of [phone, other]) {
    const { orders } = (await buyer.send(contracts.listOrders, { limit: 50 })).body;
    for (const { orderNo, status } of orders) {
      if (status === 'held' || status === 'placed') await buyer.send(contracts.cancelOrder, { orderNo, requestId: newId(), reason: '测试' });
    }
  }
});

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await world.db.query<Row>(text, values)).rows;
const linesOf = (goods: Partial<Record<SkuCode, number>>) => Object.entries(goods).map(([code, qty]) => ({ skuId: chain.skus[code as SkuCode], qty }));
const totalOf = (goods: Partial<Record<SkuCode, number>>): number => Object.entries(goods).reduce((total, [code, qty]) => total + priceFen[code as SkuCode] * qty, 0);
const anOrder = (goods: Partial<Record<SkuCode, number>>, changes: Record<string, unknown> = {}) =>
  ({ requestId: newId(), addressId, priceListVersion: 2, lines: linesOf(goods), expectedTotalFen: totalOf(goods), ...changes });
const place = (goods: Partial<Record<SkuCode, number>>, changes: Record<string, unknown> = {}) => phone.send(contracts.placeOrder, anOrder(goods, changes));
const findingsOf = (reply: Reply) => (reply.details?.['findings'] ?? (reply.body as { findings?: unknown }).findings) as Record<string, unknown>[];
const outboxOf = (orderNo: string) => sql<{ topic: string }>('select b.topic from outbox b join orders o on o.id = b.order_id where o.order_no = $1 order by b.id', [orderNo]);
const orderOf = async (orderNo: string) => (await phone.send(contracts.getOrder, { orderNo })).body;

const { hours } = suspectedBrushing.then as Extract<Rule['then'], { kind: 'review' }>;

/** Four of five SKUs again is 80 %, all of them is more. */
const FOUR = { 'LJ-M8-30-304': 100, 'LJ-M8-35-304': 100, 'LJ-M8-40-304': 200, 'LJ-M10-80-316': 1 } as const;
const FIVE = { ...FOUR, 'HK-10': 1 } as const;

describe('over ¥50,000', () => {
  test('begins one fen above ¥50,000.00', async () => {
    expect(await place({ 'HK-10': 2_000 })).toMatchObject({ status: 201, body: { status: 'placed', findings: [] } });
    const reply = await place({ 'HK-10': 2_000, 'LJ-M10-80-316': 1 });
    expect(reply).toMatchObject({ status: 409, code: 'LETTER_REQUIRED' });
    expect(findingsOf(reply)).toMatchObject([{
      code: 'LETTER_REQUIRED', severity: 'document', satisfiedBy: null,
      comparisons: [{ fact: 'orderTotal', actual: '¥50,000.01', limit: '¥50,000.00' }],
    }]);
  });

  test('goes through on a letter signed for just this, once', async () => {
    const goods = { 'HK-10': 3_000 };
    const letterId = await aLetterFor(world.db, { storeId: chain.stores.F001, userId: chain.users.F001 }, linesOf(goods), totalOf(goods));
    const placed = await place(goods);
    expect(placed).toMatchObject({ status: 201, body: { findings: [{ code: 'LETTER_REQUIRED', severity: 'warn', satisfiedBy: letterId }] } });
    expect(await sql('select u.kind from letter_uses u join orders o on o.id = u.order_id where o.order_no = $1', [placed.body.orderNo])).toEqual([{ kind: 'order' }]);

    expect((await place(goods)).code).toBe('LETTER_REQUIRED');
    expect((await place({ 'HK-10': 3_001 })).code).toBe('LETTER_REQUIRED');
  });

  test('two orders at once on one letter: one goes through, the other is asked for its own', async () => {
    await publishRules(world.db, [letterOverLimit]);
    for (let round = 0; round < 10; round += 1) {
      const goods = { 'HK-10': 3_100 + round };
      await aLetterFor(world.db, { storeId: chain.stores.F001, userId: chain.users.F001 }, linesOf(goods), totalOf(goods));
      const replies = await Promise.all([place(goods), place(goods)]);
      expect(replies.map(({ status, code }) => code ?? status).sort()).toEqual([201, 'LETTER_REQUIRED']);
    }
  });

  test('a standing letter serves every order up to its amount, until it ends', async () => {
    await publishRules(world.db, [letterOverLimit]);
    const letterId = newId();
    await sql(`insert into letters (id, store_id, kind, total_fen, signer_name, uploaded_by, expires_at, standing_by, standing_at)
      values ($1, $2, 'standing', 6000000, '王建国', $3, now() + interval '1 day', $4, now())`, [letterId, chain.stores.F001, chain.users.F001, chain.users['H-admin']]);
    expect((await place({ 'HK-10': 2_400 })).status).toBe(201);
    expect((await place({ 'HK-10': 2_400 })).status).toBe(201);
    expect((await place({ 'HK-10': 2_400, 'LJ-M10-80-316': 1 })).code).toBe('LETTER_REQUIRED');
    await sql(`update letters set expires_at = now() where id = $1`, [letterId]);
    expect((await place({ 'HK-10': 2_400 })).code).toBe('LETTER_REQUIRED');
  });
});

describe('more than 80 % of both baskets again within 20 hours', () => {
  test('begins above 80 %, not at it', async () => {
    expect((await place(FOUR)).body.status).toBe('placed');
    const { body: five } = await place(FIVE);
    expect([five.status, five.findings]).toEqual(['placed', []]);
    expect((await place(FOUR)).body.status).toBe('held');
  });

  test('is neither one line more of what was ordered nor a basket with that line in it', async () => {
    expect((await place(FIVE)).body.status).toBe('placed');
    expect((await place({ 'HK-10': 1 })).body).toMatchObject({ status: 'placed', findings: [] });
    expect((await place({ 'LJ-M8-30-304': 100, 'LJ-M8-35-304': 100, 'LJ-M8-40-304': 200 })).body).toMatchObject({ status: 'placed', findings: [] });
  });

  test('is a habit when it was ordered on two days before, and again when it was ordered today', async () => {
    await publishRules(world.db, [{ ...longLeadTime, when: { fact: 'isDailyHabit', op: 'eq', value: true }, then: { kind: 'warn', tone: 'amber', message: '每天都下的单。' } }]);
    const metBy = async (): Promise<unknown[]> => ((await phone.send(contracts.checkOrder, anOrder(FIVE))).body.findings).map(({ code }) => code);
    for (const days of [1, 2]) {
      expect(await metBy()).toEqual([]);
      const { orderNo } = (await place(FIVE)).body;
      await world.db.query(`begin; set local session_replication_role = 'replica';
        update orders set placed_at = placed_at - ${days} * interval '1 day' where order_no = '${orderNo}'; commit`);
    }
    expect(await metBy()).toEqual(['RULE_WARNS']);
    expect((await place(FIVE)).status).toBe(201);
    expect(await metBy()).toEqual([]);
  });

  test('is taken, reserved, told plainly, and reaches nobody else', async () => {
    const first = (await place(FOUR)).body.orderNo;
    const reply = await place(FOUR);
    const { orderNo } = reply.body;
    expect(reply).toMatchObject({ status: 201, body: { status: 'held', findings: [{
      code: 'REVIEW_REQUIRED', severity: 'review', hours: 24, ruleId: DEFAULT_RULE_IDS.suspectedBrushing, comparisons: [{ actual: '100%', limit: '80%', orderNos: [first] }, { sentence: '不是天天都下的单' }],
    }] } });
    expect(await orderOf(orderNo)).toMatchObject({
      status: 'held', cancellable: true, timeline: [{ kind: 'held' }],
      review: { state: 'waiting', messages: [], reason: null, overlapsWith: [first], findings: [{ code: 'REVIEW_REQUIRED' }] },
    });
    expect(await outboxOf(orderNo)).toEqual([]);
    expect(await stockDiscrepancies(world.db)).toEqual([]);
    const [review] = await sql<{ due: number; release: number; rules: string[] }>(`select extract(epoch from due_at - opened_at)::int as due,
      extract(epoch from release_at - opened_at)::int as release, rule_ids as rules from reviews r join orders o on o.id = r.order_id where o.order_no = $1`, [orderNo]);
    expect(review).toEqual({ due: hours * 3600, release: 2 * hours * 3600, rules: [DEFAULT_RULE_IDS.suspectedBrushing] });
    expect(await sql(`select f.action, f.is_shadow, f.amount_fen::int as fen from rule_firings f join orders o on o.id = f.order_id where o.order_no = $1`, [orderNo]))
      .toEqual([{ action: 'review', is_shadow: false, fen: totalOf(FOUR) }]);
  });

  test('nobody can push a held order out', async () => {
    await place(FOUR);
    const { orderNo } = (await place(FOUR)).body;
    const [{ id }] = await sql<{ id: string }>('select id from orders where order_no = $1', [orderNo]) as [{ id: string }];
    for (const topic of ['order.placed', 'order.cancelled']) {
      await expect(sql(`insert into outbox (topic, order_id, payload) values ($1, $2, '{}')`, [topic, id])).rejects.toMatchObject({ code: 'ZD004' });
    }
  });

  test('a lost reply is asked for again and is the same: held', async () => {
    await place(FOUR);
    const request = anOrder(FOUR);
    const first = await phone.send(contracts.placeOrder, request);
    const again = await phone.send(contracts.placeOrder, request);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(first.body.status).toBe('held');
  });

  test('is withdrawn by cancelling: stock is back, the review is over, and nobody else ever hears of it', async () => {
    await place(FOUR);
    const { orderNo } = (await place(FOUR)).body;
    const cancelled = await phone.send(contracts.cancelOrder, { orderNo, requestId: newId(), reason: '重复了' });
    expect(cancelled.body).toMatchObject({ status: 'cancelled', cancellable: false, review: { state: 'withdrawn' } });
    expect(await outboxOf(orderNo)).toEqual([]);
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  });

  test('what was cancelled does not count', async () => {
    const { orderNo } = (await place(FOUR)).body;
    await phone.send(contracts.cancelOrder, { orderNo, requestId: newId(), reason: '不要了' });
    expect((await place(FOUR)).body.status).toBe('placed');
  });

  test('is told by a check before the tap, without an order', async () => {
    await place(FOUR);
    expect((await phone.send(contracts.checkOrder, anOrder(FOUR))).body).toMatchObject({ outcome: 'hold', acceptable: true, findings: [{ code: 'REVIEW_REQUIRED' }] });
  });
});

describe('merging', () => {
  test('a new order takes the place of a held one and of the one that it repeats, with their stock', async () => {
    const first = (await place(FOUR)).body.orderNo;
    const held = (await place(FOUR)).body.orderNo;
    // All 37 there are, two of which both have reserved: to be had only when those come back in the same transaction.
    const goods = { ...FOUR, 'LJ-M10-80-316': 37 };
    expect((await place(goods)).code).toBe('STOCK_SHORT');
    expect((await phone.send(contracts.checkOrder, anOrder(goods, { replaces: [first, held] }))).body).toMatchObject({ outcome: 'accept', findings: [] });
    expect(await place(goods, { replaces: [first, held] })).toMatchObject({ status: 201, body: { status: 'placed', findings: [] } });
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  });

  test('what it replaces ends as it begins, and does not count as ordered before', async () => {
    const first = (await place(FOUR)).body.orderNo;
    const held = (await place(FOUR)).body.orderNo;
    const merged = await place(FOUR, { replaces: [first, held] });
    expect(merged).toMatchObject({ status: 201, body: { status: 'placed', findings: [] } });
    for (const orderNo of [first, held]) {
      expect(await orderOf(orderNo)).toMatchObject({ status: 'cancelled', timeline: expect.arrayContaining([expect.objectContaining({ kind: 'cancelled', note: `合并到 ${merged.body.orderNo}` })]) });
    }
    expect((await orderOf(held)).review?.state).toBe('withdrawn');
    expect((await outboxOf(first)).map(({ topic }) => topic)).toEqual(['order.placed', 'order.cancelled']);
    expect(await outboxOf(held)).toEqual([]);
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  });

  test('of which nobody was ever told, as those of an older system, end without a word to anybody', async () => {
    const [first, second] = [(await place({ 'LJ-M8-35-304': 100 })).body.orderNo, (await place({ 'LJ-M8-40-304': 200 })).body.orderNo];
    await sql('delete from outbox where order_id in (select id from orders where order_no = any ($1))', [[first, second]]);
    expect(await phone.send(contracts.cancelOrder, { orderNo: first, requestId: newId(), reason: '不要了' })).toMatchObject({ status: 200, body: { status: 'cancelled' } });
    expect(await place(FOUR, { replaces: [second] })).toMatchObject({ status: 201 });
    expect([...await outboxOf(first), ...await outboxOf(second)]).toEqual([]);
  });

  test.each(['one that the warehouse has begun', 'one that is cancelled', 'another store’s'])('is refused for %s', async (what) => {
    const { orderNo } = what === 'another store’s'
      ? (await other.send(contracts.placeOrder, anOrder(FOUR, { addressId: theirAddressId }))).body
      : (await place({ 'LJ-M8-35-304': 100 })).body;
    if (what === 'one that is cancelled') await phone.send(contracts.cancelOrder, { orderNo, requestId: newId(), reason: '不要了' });
    if (what === 'one that the warehouse has begun') await sql(`update orders set status = 'picking' where order_no = $1`, [orderNo]);
    expect(await place(FOUR, { replaces: [orderNo] })).toMatchObject({ status: 409, code: 'ORDER_NOT_MERGEABLE' });
    expect((await phone.send(contracts.checkOrder, anOrder(FOUR, { replaces: [orderNo] }))).code).toBe('ORDER_NOT_MERGEABLE');
  });

  test('the same order replaced by two at once ends once', async () => {
    const { orderNo } = (await place(FOUR)).body;
    const replies = await Promise.all([place(FOUR, { replaces: [orderNo] }), place(FIVE, { replaces: [orderNo] })]);
    expect(replies.map(({ status, code }) => code ?? status).sort()).toEqual([201, 'ORDER_NOT_MERGEABLE']);
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  });
});

describe('rules published between looking and tapping', () => {
  const never: Rule = { ...letterOverLimit, ruleId: newId(), name: '暂停下单', when: { fact: 'orderTotal', op: 'gte', value: 0 }, then: { kind: 'reject', message: '盘点期间暂停下单，请明天再来。' } };

  test('are obeyed', async () => {
    const request = anOrder({ 'HK-10': 1 });
    expect((await phone.send(contracts.checkOrder, request)).body.outcome).toBe('accept');
    await publishRules(world.db, [never]);
    expect(await phone.send(contracts.placeOrder, request)).toMatchObject({ status: 409, code: 'RULE_REJECTS' });
  });

  test('and undone at once by the version before', async () => {
    await publishRules(world.db, [never]);
    expect((await place({ 'HK-10': 1 })).code).toBe('RULE_REJECTS');
    await publishRules(world.db, []);
    expect((await place({ 'HK-10': 1 })).status).toBe(201);
  });

  test('in the shadow fire and count, and nobody is stopped or told', async () => {
    await publishRules(world.db, [{ ...never, mode: 'shadow' }]);
    const reply = await place({ 'HK-10': 1 });
    expect(reply).toMatchObject({ status: 201, body: { status: 'placed', findings: [] } });
    expect(await sql('select f.action, f.is_shadow from rule_firings f where f.rule_id = $1 and f.is_shadow', [never.ruleId])).toEqual([{ action: 'reject', is_shadow: true }]);
    expect((await phone.send(contracts.getOrderRules)).body.ruleSet.rules).toEqual([]);
  });
});

test('the phone gets what it needs to judge its cart by the same rules', async () => {
  const { orderNo } = (await place({ 'HK-10': 1 })).body;
  const { body } = await phone.send(contracts.getOrderRules);
  expect(body).toMatchObject({
    ruleSet: { schema: 1, rules: [{ ...letterOverLimit, name: '需要法人授权书' }, { ...suspectedBrushing, name: '主管会先看一眼' }] }, storeOrderChanges: expect.any(Number),
    store: { channel: 'franchise_a', region: '330602', firstOrderOn: expect.any(String), recentOrders: expect.arrayContaining([expect.objectContaining({ orderNo, skuCount: 1, lines: [{ skuId: chain.skus['HK-10'], qty: expect.any(Number) }] })]) },
  });
  expect((await other.send(contracts.getOrderRules)).body.store.recentOrders.map((each) => each.orderNo)).not.toContain(orderNo);
});

describe('goods made to order', () => {
  let craftLine: string;
  beforeAll(async () => {
    // 10 minutes tomorrow and on each of the 30 days after.
    craftLine = await madeToOrder(world.db, chain.skus['LJ-M10-80-316'], Array.from({ length: 31 }, () => 10));
  });
  const booked = async () => (await sql<{ n: number }>('select coalesce(sum(booked_minutes), 0)::int as n from craft_days where line_id = $1', [craftLine]))[0]!.n;

  test('are promised a real day, booked with the order and freed when it is cancelled', async () => {
    await publishRules(world.db, [longLeadTime]);
    const reply = await place({ 'LJ-M10-80-316': 25 });
    expect(reply).toMatchObject({ status: 201, body: { status: 'placed', promises: [{ leadDays: 3 }], findings: [] } });
    expect(await booked()).toBe(25);
    const order = await orderOf(reply.body.orderNo);
    expect(order.lines).toMatchObject([{ promisedOn: reply.body.promises[0]!.readyOn }]);
    await phone.send(contracts.cancelOrder, { orderNo: reply.body.orderNo, requestId: newId(), reason: '不要了' });
    expect(await booked()).toBe(0);
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  });

  test('warn in red from 16 days on, not at 15', async () => {
    await publishRules(world.db, [longLeadTime]);
    expect((await place({ 'LJ-M10-80-316': 150 })).body).toMatchObject({ findings: [], promises: [{ leadDays: 15 }] });
    const [latest] = (await phone.send(contracts.listOrders)).body.orders;
    await phone.send(contracts.cancelOrder, { orderNo: latest!.orderNo, requestId: newId(), reason: '不要了' });
    expect((await place({ 'LJ-M10-80-316': 151 })).body).toMatchObject({ status: 'placed', promises: [{ leadDays: 16 }], findings: [{ code: 'RULE_WARNS', tone: 'red' }] });
  });

  test('in an order that takes the place of another are planned anew, and the other’s days are freed', async () => {
    await publishRules(world.db, []);
    const first = await place({ 'LJ-M10-80-316': 15 });
    const merged = await place({ 'LJ-M10-80-316': 25 }, { replaces: [first.body.orderNo] });
    // Planned beside the first, which held its days until now: nobody is promised what is still another's.
    expect(merged).toMatchObject({ status: 201, body: { promises: [{ leadDays: 4 }] } });
    expect(await booked()).toBe(25);
  });

  test('wanted by two stores at once never take a day twice', async () => {
    await publishRules(world.db, []);
    for (let round = 0; round < 5; round += 1) {
      const replies = await Promise.all([
        ...[1, 2].map(() => place({ 'LJ-M10-80-316': 10 })),
        ...[1, 2].map(() => other.send(contracts.placeOrder, anOrder({ 'LJ-M10-80-316': 10 }, { addressId: theirAddressId }))),
      ]);
      expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      const days = replies.map(({ body }) => body.promises[0]!.readyOn);
      expect(new Set(days).size).toBe(4);
      for (const [index, { body }] of replies.entries()) await (index < 2 ? phone : other).send(contracts.cancelOrder, { orderNo: body.orderNo, requestId: newId(), reason: '测试' });
    }
    expect(await sql('select 1 from craft_days where booked_minutes > capacity_minutes')).toEqual([]);
  });
});

test('the first submit of what a store means to order is known from those that follow a refusal', async () => {
  await publishRules(world.db, []);
  const before = await sql<{ id: string }>('select max(id) as id from attempts');
  await place({ 'HK-10': 1 });
  await place({ 'HK-10': 1 }, { expectedTotalFen: 1 });
  await place({ 'HK-10': 1 }, { expectedTotalFen: 2 });
  await place({ 'HK-10': 1 });
  await place({ 'HK-10': 1 });
  expect(await sql('select outcome, is_first from attempts where id > $1 order by id', [before[0]!.id])).toEqual([
    { outcome: 'accepted', is_first: true }, { outcome: 'refused', is_first: true }, { outcome: 'refused', is_first: false },
    { outcome: 'accepted', is_first: false }, { outcome: 'accepted', is_first: true },
  ]);
});

test('of all these orders, nothing that a rule stopped was told to anybody', async () => {
  const stopped = await sql<{ outcome: string; told: number }>(`
    select a.outcome, (select count(*)::int from outbox b where b.order_id = a.order_id) as told from attempts a where a.outcome <> 'accepted'`);
  expect(stopped.length).toBeGreaterThan(20);
  expect(stopped.filter(({ told }) => told > 0)).toEqual([]);
  expect(await sql(`select o.order_no from outbox b join orders o on o.id = b.order_id join reviews r on r.order_id = o.id where r.state <> 'approved'`)).toEqual([]);
});

test('every submit of these tests, judged again from what was kept with it, gives the same findings and firings to the letter', async () => {
  const sets = new Map((await sql<{ no: number; rules: RuleSet }>('select version_no as no, rules from rule_set_versions')).map(({ no, rules }) => [no, rules]));
  const kept = await sql<{ version: number; facts: string; findings: { ruleId?: string }[]; firings: unknown }>(`
    select a.rule_set_version as version, a.facts, a.findings,
      (select coalesce(jsonb_agg(jsonb_build_object('ruleId', f.rule_id, 'action', f.action, 'isShadow', f.is_shadow) order by f.id), '[]')
       from rule_firings f where f.attempt_id = a.id) as firings
    from attempts a where a.facts is not null order by a.id`);
  expect(kept.length).toBeGreaterThan(60);
  for (const { version, facts, findings, firings } of kept) {
    const again = replay(sets.get(version)!, facts);
    expect(JSON.parse(JSON.stringify(again.findings))).toEqual(findings.filter((each) => each.ruleId !== undefined));
    expect(again.firings).toEqual(firings);
  }
  expect(kept.filter(({ firings }) => JSON.stringify(firings) !== '[]').length).toBeGreaterThan(20);
});
