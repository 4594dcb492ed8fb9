import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, DEFAULT_RULES } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, newId } from '../chain.ts';
import { dayAfter } from '../craft.ts';
import { type Phone, phoneOf } from '../phone.ts';

let world: TestWorld, chain: Chain, shop: Phone, admin: Phone, addressId: string;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  await world.db.query(`insert into rule_set_versions (version_no, rules, reason) values (coalesce((select max(version_no) from rule_set_versions), 0) + 1, $1, 'test')`, [DEFAULT_RULES]);
  addressId = await anAddressOf(world.db, chain.stores.F001);
  [shop, admin] = [await phoneOf(world.url, 'F001'), await phoneOf(world.url, 'H-admin')];
});
afterAll(() => world?.stop());

const WRENCH_FEN = 2_680;
const order = (qty: number, expectedTotalFen = qty * WRENCH_FEN) => shop.send(contracts.placeOrder, {
  requestId: newId(), addressId, priceListVersion: 1, expectedTotalFen, lines: [{ skuId: chain.skus['HK-10'], qty }],
});
const storyOf = (orderNo: string) => admin.send(contracts.getOrderStory, { orderNo });

describe('the story of an order', () => {
  test('begins with the submit that was refused before it, and what that was judged on', async () => {
    expect((await order(3, 1)).status).toBe(409);
    const { body: { orderNo } } = await order(3);
    const { body: story } = await storyOf(orderNo);

    expect(story.submits.map(({ outcome, isFirst }) => [outcome, isFirst])).toEqual([['refused', true], ['accepted', false]]);
    expect(story.submits[0]!.findings[0]).toMatchObject({ title: '价格已更新', severity: 'reject' });
    expect(story.submits[1]!.orderNo).toBe(orderNo);
    const facts = Object.fromEntries(story.submits[1]!.facts!.map(({ key, value }) => [key, value]));
    expect(facts).toMatchObject({ orderTotal: '¥80.40', channel: '加盟一级', region: '越城区' });
    expect(story.order).toMatchObject({ orderNo, status: 'placed' });
    expect(story.stock).toMatchObject([{ reason: 'reserved', reservedDelta: 3, onHandDelta: 0, skuCode: 'HK-10' }]);
    expect(story.filings).toMatchObject([{ topic: 'order.placed', deliveredAt: null }]);
    expect([story.review, story.letter, story.receivable, story.craft, story.returns]).toEqual([null, null, null, [], []]);
  });

  test('of a held one tells of the review, the question, the answer and the verdict, and that nothing was filed', async () => {
    await order(5);
    const { body: { orderNo, status } } = await order(5);
    expect(status).toBe('held');
    expect((await storyOf(orderNo)).body).toMatchObject({ filings: [], review: { state: 'waiting', findings: [{ title: expect.stringContaining('刷单') }] } });
    await admin.send(contracts.askReview, { requestId: newId(), orderNo, question: '是重复下单吗？' });
    await shop.send(contracts.answerReview, { requestId: newId(), orderNo, answer: '不是，两个工地。' });
    await admin.send(contracts.decideReview, { requestId: newId(), orderNo, verdict: 'approve', reason: '两个工地' });
    const { body: story } = await storyOf(orderNo);
    expect(story.review).toMatchObject({ state: 'approved', decidedByName: '管理员', messages: [{ kind: 'question', text: '是重复下单吗？' }, { kind: 'answer', text: '不是，两个工地。' }] });
    expect(story.order.timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['held', 'asked', 'answered', 'approved']));
    expect(story.filings.length).toBe(1);
    expect(story.audit.map(({ action }) => action)).toContain('review.approved');
  });

  test('goes on to the money and what came back', async () => {
    const { rows: [{ order_no: orderNo, id, store_id }] } = await world.db.query('select id, order_no, store_id from orders order by placed_at limit 1');
    const [dueOn, returnedOn] = [await dayAfter(world.db, 30), await dayAfter(world.db, 1)];
    await world.db.query(`insert into receivables (order_id, store_id, amount_fen, due_on, issued_at) values ($1, $2, 8040, $3, now())`, [id, store_id, dueOn]);
    await world.db.query(`insert into order_returns (order_id, returned_on, amount_fen, reason) values ($1, $2, 2680, '规格不符')`, [id, returnedOn]);
    expect((await storyOf(orderNo)).body).toMatchObject({ receivable: { amountFen: 8040, dueOn, settledOn: null }, returns: [{ amountFen: 2680, reason: '规格不符' }] });
  });

  test('of a number that is none is not found', async () => {
    expect(await storyOf('F001-991231-001-0')).toMatchObject({ status: 400 });
    const { rows: [{ no }] } = await world.db.query(`select app.order_no('F001', '2020-01-01', 1) as no`);
    expect(await storyOf(no)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});
