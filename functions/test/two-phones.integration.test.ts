import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { contracts, DEFAULT_RULES, isRefusal, type Rule } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import type { Actor } from '../src/actor.ts';
import { createDb, type Db } from '../src/db/index.ts';
import { placeOrder } from '../src/use-cases/place-order.ts';
import type { Orders } from '../src/use-cases/ports/orders.ts';
import { anAddressOf, buildChain, type Chain, newId, publishRules, stockDiscrepancies } from './chain.ts';
import { type Phone, phoneOf } from './phone.ts';

/** Two phones of one store at the same instant, with the same goods: one of them must see the other. */
const ROUNDS = 40;
const brushing = DEFAULT_RULES.rules[1]!;

let world: TestWorld, chain: Chain, one: Phone, another: Phone, db: Db, actor: Actor, addressId: string;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  [one, another] = await Promise.all([phoneOf(world.url, 'F001'), phoneOf(world.url, 'F001')]);
  addressId = await anAddressOf(world.db, chain.stores.F001);
  actor = { userId: chain.users.F001, role: 'franchisee', storeId: chain.stores.F001 };
  const { url, keys } = world.stack;
  db = createDb({ url, anonKey: keys.anon, serviceRoleKey: keys.serviceRole, jwtSecret: keys.jwtSecret });
  await publishRules(world.db, [brushing]);
});
afterAll(() => world?.stop());

beforeEach(async () => {
  const { orders } = (await one.send(contracts.listOrders, { limit: 50 })).body;
  for (const { orderNo, status } of orders) if (status !== 'cancelled') await cancel(orderNo);
});

const cancel = (orderNo: string) => one.send(contracts.cancelOrder, { orderNo, requestId: newId(), reason: '测试' });
const anOrder = () => ({ requestId: newId(), addressId, lines: [{ skuId: chain.skus['HK-10'], qty: 1 }], expectedTotalFen: 2_680, priceListVersion: 1 });

/** Phones that look at the same moment, and write only when all have looked. */
const lookingTogether = (orders: Orders, phones: number, changes: Partial<Orders> = {}): Orders => {
  let looking = phones, go: () => void;
  const all = new Promise<void>((resolve) => { go = resolve; });
  return {
    ...orders, ...changes,
    facts: async (...asked) => {
      const facts = await orders.facts(...asked);
      if ((looking -= 1) <= 0) go();
      await all;
      return facts;
    },
  };
};
const placeTogether = async (orders: Orders, phones: number) => {
  const answers = await Promise.all(Array.from({ length: phones }, () => placeOrder({ orders }, { actor, input: anOrder() })));
  return answers.map((answer) => (isRefusal(answer) ? answer.refused : answer.status)).sort();
};

describe('two orders of one store with the same goods at once', () => {
  test(`over HTTP, ${ROUNDS} times: one is placed, the other is held, never both placed`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const replies = await Promise.all([one, another].map((phone) => phone.send(contracts.placeOrder, anOrder())));
      expect(replies.map(({ body }) => body.status).sort()).toEqual(['held', 'placed']);
      for (const { body } of replies) await cancel(body.orderNo);
    }
    expect(await stockDiscrepancies(world.db)).toEqual([]);
  });

  test('also when both have looked before either writes: the second is judged again', async () => {
    expect(await placeTogether(lookingTogether(db.orders, 2), 2)).toEqual(['held', 'placed']);
  });

  test('and only because the write asks what the store has on order: without that both go out', async () => {
    const blind = lookingTogether(db.orders, 2, { place: (order) => db.orders.place({ ...order, storeOrderChanges: null }) });
    expect(await placeTogether(blind, 2)).toEqual(['placed', 'placed']);
  });

  test('five at once: one is placed, all others are held', async () => {
    expect(await placeTogether(lookingTogether(db.orders, 5), 5)).toEqual(['held', 'held', 'held', 'held', 'placed']);
  });
});

describe('while an order is on its way from judging to writing', () => {
  const between = (happens: () => Promise<unknown>): Orders => {
    let once = false;
    return {
      ...db.orders,
      facts: async (...asked) => {
        const facts = await db.orders.facts(...asked);
        if (!once) await happens();
        once = true;
        return facts;
      },
    };
  };
  const stop: Rule = { ...brushing, ruleId: newId(), name: '暂停下单', when: { fact: 'orderTotal', op: 'gte', value: 0 }, then: { kind: 'reject', message: '盘点期间暂停下单，请明天再来。' } };

  test('a rule is published: it is obeyed', async () => {
    expect(await placeTogether(between(() => publishRules(world.db, [stop])), 1)).toEqual(['RULE_REJECTS']);
    await publishRules(world.db, [brushing]);
  });

  test('the order that it repeats is cancelled: it is no repetition', async () => {
    const { orderNo } = (await one.send(contracts.placeOrder, anOrder())).body;
    expect(await placeTogether(between(() => cancel(orderNo)), 1)).toEqual(['placed']);
  });

  test('a verdict lets the order that it repeats go: it is judged again, and held', async () => {
    const { orderNo } = (await one.send(contracts.placeOrder, anOrder())).body;
    expect(await placeTogether(between(() => world.db.query(`select app.touch_store_orders(store_id) from orders where order_no = $1`, [orderNo])), 1)).toEqual(['held']);
  });
});
