import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, type Rule } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, newId } from './chain.ts';
import { aColleague } from './desk-people.ts';
import { type Phone, phoneOf } from './phone.ts';

let world: TestWorld, chain: Chain, clerk: Phone, colleague: Phone, finance: Phone, admin: Phone, phone: Phone;
let addressId: string;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  await aColleague(world.db, 'H-price', 'price_desk', '13800000011');
  await aColleague(world.db, 'H-craft', 'price_desk', '13800000012');
  await aColleague(world.db, 'H-finance', 'finance', '13800000013');
  [clerk, colleague, finance, admin, phone] = await Promise.all(['H-price', 'H-craft', 'H-finance', 'H-admin', 'F001'].map((code) => phoneOf(world.url, code))) as [Phone, Phone, Phone, Phone, Phone];
  addressId = await anAddressOf(world.db, chain.stores.F001);
});
afterAll(() => world?.stop());

const ruleIds: string[] = Array.from({ length: 4 }, () => newId());
const manyWrenches = (changes: Partial<Rule> = {}): Rule => ({
  ruleId: ruleIds[0]!, name: '扳手太多', mode: 'live', when: { fact: 'qtyOfSku', of: chain.skus['HK-10'], op: 'gt', value: 5 },
  then: { kind: 'reject', message: '扳手一单最多 {limit}，请减少。' }, ...changes,
});
const someCategory = (changes: Partial<Rule> = {}): Rule => ({
  ruleId: ruleIds[1]!, name: '螺栓大单', mode: 'live', when: { fact: 'qtyOfCategory', of: chain.categoryId, op: 'gt', value: 500 },
  then: { kind: 'review', hours: 4, message: '螺栓超过 {limit}，先由主管复核。' }, ...changes,
});

const inForce = async () => (await clerk.send(contracts.getRules)).body;
const versionNow = async (): Promise<number> => (await inForce()).version?.versionNo ?? 0;
const publish = async (rules: readonly Rule[], changes: Record<string, unknown> = {}, by = clerk) =>
  by.send(contracts.publishRules, { requestId: newId(), basedOn: await versionNow(), rules, reason: '试一试', ...changes });
const wrenches = (qty: number) => phone.send(contracts.placeOrder, {
  requestId: newId(), addressId, priceListVersion: 1, lines: [{ skuId: chain.skus['HK-10'], qty }], expectedTotalFen: 2_680 * qty,
});
const problemsOf = (reply: { details: Record<string, unknown> | undefined }) => reply.details?.['problems'] as { path: string; message: string }[];

describe('who may', () => {
  test('the price desk and the administrator publish', async () => {
    expect((await publish([manyWrenches()])).status).toBe(201);
    expect((await publish([], {}, admin)).status).toBe(201);
  });

  test('finance reads rules, and does not publish, undo or try them', async () => {
    expect((await finance.send(contracts.getRules)).status).toBe(200);
    expect((await finance.send(contracts.listRuleVersions)).status).toBe(200);
    expect((await publish([manyWrenches()], {}, finance)).code).toBe('FORBIDDEN');
    expect((await finance.send(contracts.rollbackRules, { requestId: newId(), basedOn: 2, toVersion: 1, reason: '试' })).code).toBe('FORBIDDEN');
    expect((await finance.send(contracts.startBacktest, { requestId: newId(), rules: [], days: 30 })).code).toBe('FORBIDDEN');
  });

  test('a franchisee sees none of it', async () => {
    for (const contract of [contracts.getRules, contracts.getRuleVocabulary, contracts.listRuleVersions]) {
      expect((await phone.send(contract)).code).toBe('FORBIDDEN');
    }
  });
});

describe('what nobody can have meant', () => {
  const late = { fact: 'hour', op: 'gte', value: 22 } as const, early = { fact: 'hour', op: 'lte', value: 6 } as const;

  test('is refused where it can never hold, with its place and why', async () => {
    const reply = await publish([manyWrenches(), someCategory({ when: { all: [late, early] } })]);
    expect([reply.status, reply.code]).toEqual([400, 'RULES_INVALID']);
    expect(problemsOf(reply)).toEqual([{ path: 'rules.1.when', message: '“螺栓大单”：“下单时间达到 22 点，并且 下单时间不超过 6 点”不可能同时成立：这一组永远不成立。' }]);
  });

  test('is asked about where it always holds, and published by who means it', async () => {
    const always = [someCategory({ then: { kind: 'warn', tone: 'amber', message: '螺栓涨价在即。' }, when: { any: [late, { fact: 'hour', op: 'lt', value: 23 }] } })];
    const reply = await publish(always);
    expect([reply.status, reply.code, problemsOf(reply)]).toMatchObject([409, 'RULES_DOUBTFUL', [{ path: 'rules.0.when', message: expect.stringContaining('总是成立') }]]);
    expect((await publish(always, { isSure: true })).status).toBe(201);
    expect((await publish([])).status).toBe(201);
  });

  test('may be tried on the past, and kept switched off', async () => {
    const never = someCategory({ when: { all: [late, early] } });
    expect((await clerk.send(contracts.startBacktest, { requestId: newId(), rules: [never], days: 30 })).status).toBe(201);
    expect((await publish([{ ...never, mode: 'off' }])).status).toBe(201);
    expect((await publish([])).status).toBe(201);
  });

  test('is a message that accuses the store', async () => {
    const reply = await publish([manyWrenches({ then: { kind: 'reject', message: '您涉嫌刷单，请停止。' } })]);
    expect([reply.code, problemsOf(reply)]).toEqual(['RULES_INVALID', [{ path: 'rules.0.then.message', message: '“扳手太多”：给门店看的话里请不要写“刷单”，换成“重复下单”等说法。' }]]);
  });
});

describe('what is published', () => {
  test('is in force at once: the next phone that tries meets it, without restart, and no longer when it is undone', async () => {
    const before = await versionNow();
    const published = await publish([manyWrenches()], { reason: '扳手要留给工程' });
    expect([published.status, published.body]).toEqual([201, { versionNo: before + 1 }]);
    const met = await wrenches(6);
    expect([met.status, met.code]).toEqual([409, 'RULE_REJECTS']);
    expect(met.details?.['findings']).toMatchObject([{ ruleName: '这样不能提交', message: '扳手一单最多 5 件，请减少。' }]);
    expect((await wrenches(5)).status).toBe(201);

    const undone = await clerk.send(contracts.rollbackRules, { requestId: newId(), basedOn: before + 1, toVersion: before, reason: '误拦' });
    expect([undone.status, undone.body]).toEqual([201, { versionNo: before + 2 }]);
    expect((await wrenches(6)).status).toBe(201);
  });

  test('is kept with who, when and why, and with what it was before, in the versions and in the audit', async () => {
    const before = await inForce();
    const { body: { versionNo } } = await publish([manyWrenches({ mode: 'shadow' })], { reason: '先看看' });
    const version = await finance.send(contracts.getRuleVersion, { versionNo });
    expect(version.body).toMatchObject({
      version: { versionNo, publishedByName: 'H-price', reason: '先看看', basedOn: versionNo - 1, restores: null }, before: before.rules, rules: [manyWrenches({ mode: 'shadow' })],
    });
    const { rows } = await world.db.query('select * from audit_events order by id desc limit 1');
    expect(rows[0]).toMatchObject({
      action: 'rules.published', subject: `规则第 ${versionNo} 版`, reason: '先看看',
      before: { versionNo: versionNo - 1, rules: before.rules }, after: { versionNo, rules: [manyWrenches({ mode: 'shadow' })] },
    });
  });

  test('keeps the words for the ids in it, so that a finding reads the same in years', async () => {
    const { body: { versionNo } } = await publish([someCategory({ mode: 'off' })]);
    const { rows } = await world.db.query('select rules from rule_set_versions where version_no = $1', [versionNo]);
    expect(rows[0].rules.names).toEqual({ [chain.categoryId]: '螺栓' });
  });

  test('is listed newest first, page by page', async () => {
    const first = await clerk.send(contracts.listRuleVersions, { limit: 2 });
    const second = await clerk.send(contracts.listRuleVersions, { limit: 2, after: first.body.next });
    const now = await versionNow();
    expect([...first.body.versions, ...second.body.versions].map(({ versionNo }) => versionNo)).toEqual([now, now - 1, now - 2, now - 3]);
    expect((await clerk.send(contracts.listRuleVersions, { after: 'x' })).code).toBe('INPUT_INVALID');
    expect((await clerk.send(contracts.getRuleVersion, { versionNo: 9_999 })).code).toBe('NOT_FOUND');
  });
});

test('a rule about goods with a name longer than words for a rule may be stops nobody else', async () => {
  await world.db.query(`update products set name = name || repeat('很长的名字', 30) where code = 'HK'`);
  expect((await publish([manyWrenches()])).status).toBe(201);
  expect((await wrenches(1)).status).toBe(201);
  expect((await wrenches(6)).code).toBe('RULE_REJECTS');
  await world.db.query(`update products set name = replace(name, '很长的名字', '') where code = 'HK'`);
});

describe('is not published', () => {
  test('what is not whole, with the place of every mistake', async () => {
    const wrong = [manyWrenches({ when: { all: [{ fact: 'orderTotal', op: 'gt', value: '很多' }, { fact: 'nothing', op: 'gt', value: 1 }] } as never })];
    const refused = await publish(wrong);
    expect(refused.code).toBe('RULES_INVALID');
    expect(problemsOf(refused).map(({ path }) => path)).toEqual(expect.arrayContaining([expect.stringMatching(/^rules\.0\.when\.all\.0/), expect.stringMatching(/^rules\.0\.when\.all\.1/)]));
    for (const rules of [[null], ['x'], [{}], [{ ...manyWrenches(), extra: 1 }], Array.from({ length: 3 }, () => manyWrenches())]) {
      expect((await publish(rules as Rule[])).code).toBe('RULES_INVALID');
    }
    expect((await publish(Array.from({ length: 101 }, () => ({})) as Rule[])).code).toBe('INPUT_INVALID');
  });

  test('a rule about a category or a SKU that does not exist', async () => {
    const refused = await publish([someCategory({ when: { fact: 'qtyOfCategory', of: newId(), op: 'gt', value: 1 } }), manyWrenches({ when: { not: { fact: 'qtyOfSku', of: newId(), op: 'gt', value: 1 } } })]);
    expect(refused.code).toBe('RULES_INVALID');
    expect(problemsOf(refused).map(({ path }) => path)).toEqual(['rules.0.when.of', 'rules.1.when.not.of']);
  });

  test('what is nested beyond reason', async () => {
    const deep = `${'{"not":'.repeat(12_000)}1${'}'.repeat(12_000)}`;
    const response = await fetch(world.url + contracts.publishRules.path, {
      method: 'POST', headers: { authorization: `Bearer ${clerk.session.accessToken}`, 'content-type': 'application/json' },
      body: `{"requestId":"${newId()}","basedOn":1,"reason":"试","rules":[{"when":${deep}}]}`,
    });
    expect(response.status).toBe(400);
  });

  test('what is in force already, whatever the order of its keys', async () => {
    await publish([manyWrenches(), someCategory()]);
    const turned = [manyWrenches(), someCategory()].map((rule) => Object.fromEntries(Object.entries(rule).toReversed()) as unknown as Rule);
    expect((await publish(turned)).code).toBe('RULES_UNCHANGED');
    expect((await publish([manyWrenches()])).status).toBe(201);
  });

  test('what was written on an older version', async () => {
    const basedOn = await versionNow();
    expect((await publish([someCategory()])).status).toBe(201);
    expect((await publish([], { basedOn }, colleague)).code).toBe('RULES_MOVED');
    expect((await clerk.send(contracts.rollbackRules, { requestId: newId(), basedOn, toVersion: 1, reason: '试' })).code).toBe('RULES_MOVED');
  });

  test('with a backtest of other rules', async () => {
    const { body: { backtestId } } = await clerk.send(contracts.startBacktest, { requestId: newId(), rules: [manyWrenches()], days: 30 });
    expect((await publish([manyWrenches({ name: '另一条' })], { backtestId })).code).toBe('BACKTEST_GONE');
    const published = await publish([manyWrenches()], { backtestId });
    expect(published.status).toBe(201);
    expect((await clerk.send(contracts.getRuleVersion, { versionNo: published.body.versionNo })).body.version.backtestId).toBe(backtestId);
  });

  test('twice by two people at once: one is in force, the other learns of it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const basedOn = await versionNow();
      const both = await Promise.all([clerk, colleague].map((by, index) => publish([manyWrenches({ name: `第 ${round} 轮 ${index}` })], { basedOn }, by)));
      expect(both.map(({ status, code }) => code ?? status).sort()).toEqual([201, 'RULES_MOVED']);
      expect(await versionNow()).toBe(basedOn + 1);
    }
  });

  test('twice by one retry: the same request has the same answer, another body under its id has none', async () => {
    const request = { requestId: newId(), basedOn: await versionNow(), rules: [someCategory()], reason: '重试' };
    const answers = await Promise.all([1, 2, 3].map(() => clerk.send(contracts.publishRules, request)));
    expect(new Set(answers.map(({ body }) => body.versionNo)).size).toBe(1);
    expect((await clerk.send(contracts.publishRules, { ...request, reason: '改了' })).code).toBe('REQUEST_ID_REUSED');
    expect(await versionNow()).toBe(answers[0]!.body.versionNo);
  });

  test('by going back to where one is, or to what never was', async () => {
    const now = await versionNow();
    const back = (toVersion: number) => clerk.send(contracts.rollbackRules, { requestId: newId(), basedOn: now, toVersion, reason: '试' });
    expect([(await back(now)).code, (await back(9_999)).code]).toEqual(['RULES_UNCHANGED', 'NOT_FOUND']);
  });
});

describe('the figures beside a rule', () => {
  const order = (lines: { skuId: string; qty: number }[], total: number) => phone.send(contracts.placeOrder, { requestId: newId(), addressId, priceListVersion: 1, lines, expectedTotalFen: total });
  const bolts = (qty: number) => order([{ skuId: chain.skus['LJ-M8-30-304'], qty }], 45 * qty);

  test('count what it did live and in the shadow, what it held, and what supervisors made of it', async () => {
    const [review, shadow] = [someCategory({ ruleId: ruleIds[2]! }), manyWrenches({ ruleId: ruleIds[3]!, mode: 'shadow' })];
    await publish([review, shadow]);
    const held = [await bolts(600), await bolts(700), await bolts(800)];
    expect(held.map(({ body }) => body.status)).toEqual(['held', 'held', 'held']);
    expect((await wrenches(9)).status).toBe(201);
    const decide = (index: number, verdict: 'approve' | 'reject') => admin.send(contracts.decideReview, { requestId: newId(), orderNo: held[index]!.body.orderNo, verdict, reason: '看过了' });
    expect([(await decide(0, 'reject')).status, (await decide(1, 'approve')).status]).toEqual([200, 200]);

    expect((await inForce()).figures).toEqual([
      { ruleId: ruleIds[2], fired: 3, shadowFired: 0, upheld: 1, overturned: 1, heldFen: 45 * (600 + 700 + 800), lastAt: expect.any(String) },
      { ruleId: ruleIds[3], fired: 0, shadowFired: 1, upheld: 0, overturned: 0, heldFen: 0, lastAt: expect.any(String) },
    ]);
  });

  test('are read off an index, and no more of history than the days they are about', async () => {
    const client = await world.db.connect();
    try {
      await client.query('begin; set local enable_seqscan = off; set local enable_bitmapscan = off');
      const { rows } = await client.query(`explain (costs off) select f.rule_id, count(*), sum(f.amount_fen) filter (where f.action = 'review' and not f.is_shadow and f.order_id is not null)
        from rule_firings f where f.rule_id = any (array['${ruleIds.join("', '")}']::uuid[]) and f.at > now() - interval '30 days' group by f.rule_id`);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index Only Scan using rule_firings_of_rule[\s\S]*Index Cond: .*rule_id.*at > /);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

describe('what conditions speak of', () => {
  test('comes with the words for it, parents before children', async () => {
    const { body } = await clerk.send(contracts.getRuleVocabulary);
    expect(body).toMatchObject({
      categories: [{ categoryId: chain.categoryId, parentId: null, name: '螺栓' }], channels: [{ value: 'franchise_a', name: '加盟一级' }],
      regions: [{ value: '330602', name: '越城区' }, { value: '330603', name: '柯桥区' }],
    });
    expect(body.addressLevels.map(({ value }) => value)).toContain('门牌号');
  });

  test.each([['六角 m8 30', 'LJ-M8-30-304'], ['HK-10', 'HK-10'], ['扳手', 'HK-10']])('a SKU is found by %s', async (query, skuCode) => {
    const { body } = await clerk.send(contracts.findRuleSkus, { query });
    expect(body.skus[0]).toMatchObject({ skuCode });
  });

  test('a SKU is found by its id, and nothing by nothing', async () => {
    expect((await clerk.send(contracts.findRuleSkus, { skuIds: [chain.skus['HK-10']] })).body.skus).toMatchObject([{ skuCode: 'HK-10', name: '活动扳手', specText: '10寸' }]);
    expect((await clerk.send(contracts.findRuleSkus, { query: '，。' })).body.skus).toEqual([]);
  });
});
