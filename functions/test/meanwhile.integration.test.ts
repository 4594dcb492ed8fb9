import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { contracts, type Rule } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, newId, publishRules } from './chain.ts';
import { type Phone, phoneOf } from './phone.ts';
import { whileWaiting } from './while-waiting.ts';

let world: TestWorld, chain: Chain, phone: Phone, desk: Phone, addressId: string;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  [phone, desk] = await Promise.all([phoneOf(world.url, 'F001'), phoneOf(world.url, 'H-admin')]);
});
afterAll(() => world?.stop());
beforeEach(async () => {
  addressId = await anAddressOf(world.db, chain.stores.F001);
  await publishRules(world.db, []);
});

const RULE = { ruleId: '6f4b7c54-0000-4000-8000-00000000aa01', name: '规则', mode: 'live' } as const;
const NO_NEW_ADDRESS: Rule = { ...RULE, when: { fact: 'addressIsNew', op: 'eq', value: true }, then: { kind: 'reject', message: '新地址请先联系总部确认。' } };
const ALL_REVIEWED: Rule = { ...RULE, when: { fact: 'orderTotal', op: 'gt', value: 0 }, then: { kind: 'review', hours: 4, message: '先由主管复核，请等待。' } };

const place = (qty = 1) => phone.send(contracts.placeOrder, {
  requestId: newId(), addressId, lines: [{ skuId: chain.skus['HK-10'], qty }], expectedTotalFen: 2_680 * qty, priceListVersion: 1,
});
const cancel = (orderNo: string) => phone.send(contracts.cancelOrder, { orderNo, requestId: newId(), reason: '不要了' });
/** As app.write_address edits one: in place, and verified anew. */
const editAddress = () => world.db.query(`update addresses set text = '越城区解放路999号', lng = lng + 0.001, geocoded_lng = geocoded_lng + 0.001, verified_at = clock_timestamp() where id = $1`, [addressId]);

describe('an address', () => {
  test('edited after an order was judged has it judged again', async () => {
    await place();
    await publishRules(world.db, [NO_NEW_ADDRESS]);
    expect((await place()).status).toBe(201);
    expect(await whileWaiting(world.db, chain.stores.F001, () => place(), editAddress)).toMatchObject({ status: 409, code: 'RULE_REJECTS' });
  });

  test('edited while an order to what it said before was held is new when that one is approved', async () => {
    await publishRules(world.db, [ALL_REVIEWED]);
    const { orderNo } = (await place()).body;
    await editAddress();
    expect((await desk.send(contracts.decideReview, { orderNo, requestId: newId(), verdict: 'approve' })).status).toBe(200);
    await publishRules(world.db, [NO_NEW_ADDRESS]);
    expect((await place()).code).toBe('RULE_REJECTS');
  });

  test('to which an order was cancelled, or is held, is as new as before; one that was approved makes it known', async () => {
    await cancel((await place()).body.orderNo);
    await publishRules(world.db, [ALL_REVIEWED]);
    const { orderNo } = (await place()).body;
    await publishRules(world.db, [NO_NEW_ADDRESS]);
    expect((await place(30)).code).toBe('RULE_REJECTS');
    await desk.send(contracts.decideReview, { orderNo, requestId: newId(), verdict: 'approve' });
    expect((await place(30)).status).toBe(201);
  });
});

describe('submits of a store at once', () => {
  const short = () => phone.send(contracts.placeOrder, {
    requestId: newId(), addressId, lines: [{ skuId: chain.skus['LJ-M8-35-304'], qty: 100 }], expectedTotalFen: 4_800, priceListVersion: 1,
  });
  const lastAttempts = async (count: number) =>
    (await world.db.query('select outcome, is_first from (select * from attempts order by id desc limit $1) a order by a.at', [count])).rows;

  test('that are refused are one first and its repetition', async () => {
    await place();
    await whileWaiting(world.db, chain.stores.F001, () => Promise.all([short(), short()]), async () => undefined);
    expect(await lastAttempts(2)).toEqual([{ outcome: 'refused', is_first: true }, { outcome: 'refused', is_first: false }]);
  });
});
