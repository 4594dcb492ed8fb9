import { contracts, type RuleSet } from '@zhundan/shared';
import type pg from 'pg';
import { anAddressOf, type Chain, newId } from './chain.ts';
import type { Phone } from './phone.ts';

/** Hours that a review of these tests may wait. */
export const REVIEW_HOURS = 4;
export const BRUSHING_ID = '00000000-0000-4000-8000-0000000000b1';

/** Whoever orders mostly the same again within a day waits for a supervisor. */
export const BRUSHING: RuleSet = {
  schema: 1,
  rules: [{
    ruleId: BRUSHING_ID, name: '疑似刷单', mode: 'live', when: { fact: 'sameSkusInHours', of: 24, op: 'gt', value: 8_000 },
    then: { kind: 'review', message: '24 小时内已有大部分相同的订单', hours: REVIEW_HOURS },
  }],
};

/** Puts rules in force, past the desk: for tests that are about something else. */
export const publishRules = async (db: pg.Pool, rules: RuleSet): Promise<void> => {
  await db.query(`insert into rule_set_versions (version_no, rules, reason)
    select coalesce(max(version_no), 0) + 1, $1, 'test' from rule_set_versions`, [JSON.stringify(rules)]);
};

/** People at headquarters who decide, and one who only looks. */
export const hireReviewers = async (db: pg.Pool): Promise<void> => {
  for (const [code, name, role] of [['G001', '周主管', 'supervisor'], ['G002', '吴主管', 'supervisor'], ['G003', '郑主管', 'supervisor'], ['H-finance', '孙会计', 'finance']] as const) {
    const { rows: [user] } = await db.query<{ id: string }>('insert into users (code, name) values ($1, $2) returning id', [code, name]);
    await db.query('insert into memberships (user_id, role) values ($1, $2)', [user!.id, role]);
    await db.query('insert into identities (openid, user_id) values ($1, $2)', [`sandbox-openid-${code}`, user!.id]);
  }
};

/** Orders a wrench for F001, then as many again: the second is held. */
export const heldOrderOf = (db: pg.Pool, chain: Chain, phone: Phone) => {
  let addressId: string | undefined;
  const order = async (qty: number) => {
    addressId ??= await anAddressOf(db, chain.stores.F001);
    const reply = await phone.send(contracts.placeOrder, {
      requestId: newId(), addressId, lines: [{ skuId: chain.skus['HK-10'], qty }], expectedTotalFen: 2_680 * qty, priceListVersion: 1,
    });
    if (reply.status !== 201) throw new Error(`not placed: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  return async (qty = 1): Promise<string> => {
    let placed = await order(qty);
    if (placed.status !== 'held') placed = await order(qty);
    if (placed.status !== 'held') throw new Error(`not held: ${JSON.stringify(placed)}`);
    return placed.orderNo;
  };
};
