import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { isRefusal } from '@zhundan/shared';
import { startTestStack, type TestStack } from '../../local/src/test/index.ts';
import type { Actor } from '../src/actor.ts';
import { createDb, type Db } from '../src/db/index.ts';
import { Unavailable } from '../src/unavailable.ts';
import { checkOrder } from '../src/use-cases/check-order.ts';
import { placeOrder } from '../src/use-cases/place-order.ts';
import { anAddressOf, buildChain, type Chain, newId } from './chain.ts';

let stack: TestStack, chain: Chain, db: Db, actor: Actor, addressId: string;
/** What went over the wire to the database, in order. */
let calls: string[] = [];

const settings = (more: object = {}) =>
  ({ url: stack.url, anonKey: stack.keys.anon, serviceRoleKey: stack.keys.serviceRole, jwtSecret: stack.keys.jwtSecret, ...more });

beforeAll(async () => {
  stack = await startTestStack();
  chain = await buildChain(stack.db);
  actor = { userId: chain.users.F001, role: 'franchisee', storeId: chain.stores.F001 };
  addressId = await anAddressOf(stack.db, chain.stores.F001);
  db = createDb(settings({
    fetch: (input: string | URL | Request, init?: RequestInit) => {
      calls.push(new URL(input instanceof Request ? input.url : input).pathname.split('/').at(-1)!);
      return fetch(input, init);
    },
  }));
});
afterAll(() => stack?.stop());
beforeEach(() => { calls = []; });

const anOrder = (qty = 1, skuId = chain.skus['HK-10']) =>
  ({ requestId: newId(), addressId, lines: [{ skuId, qty }], expectedTotalFen: 2_680 * qty, priceListVersion: 1 });

test('an order goes to the database twice: once to read, once to write', async () => {
  expect(await placeOrder(db, { actor, input: anOrder() })).toMatchObject({ status: 'placed' });
  expect(calls).toEqual(['order_facts', 'place_order']);
});

test('so does a refused one', async () => {
  expect(isRefusal(await placeOrder(db, { actor, input: { ...anOrder(), expectedTotalFen: 1 } }))).toBe(true);
  expect(calls).toEqual(['order_facts', 'refuse_order']);
});

test('a repetition goes there once, and so does a check', async () => {
  const input = anOrder();
  const first = await placeOrder(db, { actor, input });
  calls = [];
  expect(await placeOrder(db, { actor, input })).toEqual(first);
  await checkOrder(db, { actor, input });
  expect(calls).toEqual(['order_facts', 'order_facts']);
});

test('a database that hangs is unavailable, after a time and not for ever', async () => {
  const hanging = createDb(settings({ fetch: (_: unknown, init?: RequestInit) => new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error));
  }), timeoutMs: 30 }));
  await expect(hanging.orders.get(actor, 'F001-261123-001-0')).rejects.toThrow(Unavailable);
  await expect(hanging.addresses.deliveryAdcodes(actor)).rejects.toThrow(Unavailable);
  expect(await hanging.isUp()).toBe(false);
});

test('a call that can never succeed is a bug, not an outage', async () => {
  await expect(db.catalog.product(actor, 'not a uuid')).rejects.toMatchObject({ name: 'DbError', message: expect.stringContaining('22P02') });
});
