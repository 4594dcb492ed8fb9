import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contracts, type Contract, DEFAULT_RULES } from '@zhundan/shared';
import * as z from 'zod';
import { startTestWorld, type TestWorld } from '../../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, newId, publishRules, stockDiscrepancies } from '../chain.ts';
import { type Phone, phoneOf, type Reply, replyOf } from '../phone.ts';
import { fromSchema, type Schema } from './from-schema.ts';
import { spoiled } from './mutations.ts';

const BODIES = 10_000, AT_ONCE = 20;
/** The same bodies every time; another seed is another ten thousand. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);

/** By name: a counterexample is then readable. */
const byName = new Map<string, Contract>(Object.entries(contracts));

interface Shot { readonly name: string; readonly input: unknown; readonly token: string | undefined }

let world: TestWorld, chain: Chain, shots: fc.Arbitrary<Shot>;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  // All but the one that asks what a store has on order: of twenty orders at once it would have all but a few come back later.
  await publishRules(world.db, DEFAULT_RULES.rules.filter(({ then }) => then.kind !== 'review'));
  const people = await Promise.all(['F001', 'F002', 'X001', 'H-admin'].map((code) => phoneOf(world.url, code)));
  const addresses = [await anAddressOf(world.db, chain.stores.F001), await anAddressOf(world.db, chain.stores.F002, 'F002')];
  const known = await knownValues(people[0]!, addresses);
  const token = fc.oneof({ weight: 6, arbitrary: fc.constant(people[0]!.session.accessToken) }, fc.constantFrom(...people.map(({ session }) => session.accessToken), undefined, 'a.b.c'));
  shots = fc.oneof(...Object.values(contracts).map((contract) => {
    const schema = z.toJSONSchema(contract.request, { io: 'input', unrepresentable: 'any' }) as Schema;
    // Nobody deletes the addresses that the orders of the others go to.
    const any = fromSchema(schema, contract.name === 'deleteAddress' ? { ...known, addressId: addresses.slice(1) } : known);
    const body = contract.name === 'placeOrder' ? fc.oneof(rightOrder(addresses[0]!), any) : any;
    const shot = fc.record({ name: fc.constant(contract.name), input: spoiled(body), token });
    return { weight: contract.name === 'placeOrder' ? 8 : contract.method === 'GET' ? 1 : 2, arbitrary: shot };
  }));
});
afterAll(() => world?.stop());

/** What lets a generated body come through the first checks: ids of both stores, real codes, a total that is right. */
const knownValues = async (phone: Phone, addresses: readonly string[]): Promise<Record<string, readonly unknown[]>> => {
  const { 'HK-10': wrench, 'LJ-M8-30-304': bolt } = chain.skus;
  const line = (skuId: string, qty: number) => [{ skuId, qty }];
  const order = (skuId: string, qty: number, fen: number) => ({ requestId: newId(), addressId: addresses[0], lines: line(skuId, qty), expectedTotalFen: fen * qty, priceListVersion: 1 });
  const placed = await phone.send(contracts.placeOrder, order(wrench, 1, 2_680));
  return {
    addressId: addresses, skuId: Object.values(chain.skus), code: Object.keys(chain.skus), storeId: Object.values(chain.stores), productId: [chain.productId],
    category: [chain.categoryId], orderNo: [placed.body.orderNo], requestId: [newId(), newId()], priceListVersion: [1, 1, 1, 2], expectedTotalFen: [2_680, 4_500, 9_000],
    lines: [line(wrench, 1), line(bolt, 100), line(bolt, 200), line(bolt, 150)], qty: [1, 100, 200], phone: ['13800000001'],
    text: ['越城区人民中路235号', '人民中路235号', '胜利路口附近'], pin: [{ lng: 120.579194, lat: 29.996891 }], wxCode: ['sandbox:F001', 'sandbox:new-x', 'sandbox:used'],
    replaces: [[placed.body.orderNo]], refreshToken: [phone.session.refreshToken], since: ['0', '1', '9'.repeat(19)],
  };
};

/** An order that is right as long as nobody spoils it. */
const rightOrder = (addressId: string): fc.Arbitrary<object> =>
  fc.record({ requestId: fc.uuid({ version: 4 }), wrenches: fc.integer({ min: 1, max: 9 }), packs: fc.integer({ min: 0, max: 3 }) }).map(({ requestId, wrenches, packs }) => ({
    requestId, addressId, priceListVersion: 1, expectedTotalFen: 2_680 * wrenches + 4_500 * packs,
    lines: [{ skuId: chain.skus['HK-10'], qty: wrenches }, ...(packs > 0 ? [{ skuId: chain.skus['LJ-M8-30-304'], qty: packs * 100 }] : [])],
  }));

/** Sends what no phone would: parts of the path and the query as they come, the body whatever it is. */
const fire = async ({ name: contractName, input, token }: Shot): Promise<Reply> => {
  const contract = byName.get(contractName)!;
  const { method } = contract;
  const rest: Record<string, unknown> = typeof input === 'object' && input !== null && !Array.isArray(input) ? { ...input } : {};
  const path = contract.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = inUrl(rest[name] ?? 'x');
    delete rest[name];
    return value || '%20';
  });
  const hasBody = method === 'POST' || method === 'PATCH';
  const query = hasBody ? '' : `?${Object.entries(rest).map(([name, value]) => `${inUrl(name)}=${inUrl(value)}`).join('&')}`;
  const body = input !== null && typeof input === 'object' && !Array.isArray(input) ? rest : input;
  return replyOf(await fetch(world.url + path + query.slice(0, 4_000), {
    method, headers: { ...(hasBody ? { 'content-type': 'application/json' } : {}), ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(hasBody ? { body: JSON.stringify(body) ?? 'undefined' } : {}),
  }));
};

const inUrl = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return encodeURIComponent(text.toWellFormed()).slice(0, 1_500).replace(/%.?$/, '');
};

test(`${BODIES} bodies, right, wrong and absurd: nothing breaks, and stock moves by accepted orders alone`, async () => {
  const counts: Record<string, number> = {};
  const accepted = new Set<string>();
  await fc.assert(fc.asyncProperty(fc.array(shots, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (some) => {
    const replies = await Promise.all(some.map(fire));
    replies.forEach(({ status, code, body }, i) => {
      const { name, input } = some[i]!;
      counts[`${name} ${status}`] = (counts[`${name} ${status}`] ?? 0) + 1;
      if (status >= 500) throw new Error(`${name} answers ${status} ${code} to ${JSON.stringify(input)}`);
      if (name === 'placeOrder' && status === 201) accepted.add((body as { orderNo: string }).orderNo);
    });
  }), { numRuns: BODIES / AT_ONCE, seed: SEED, endOnFailure: true });

  // The absurd would prove little if nothing came through.
  for (const name of ['placeOrder 201', 'placeOrder 409', 'createAddress 201', 'listProducts 200', 'getOrder 200', 'lookUpSkus 200', 'cancelOrder 200']) {
    expect({ [name]: counts[name] ?? 0 }).not.toEqual({ [name]: 0 });
  }
  const { rows } = await world.db.query<{ order_no: string }>('select order_no from orders where day_sequence > 1');
  expect(rows.map(({ order_no }) => order_no).filter((orderNo) => !accepted.has(orderNo))).toEqual([]);
  expect(await stockDiscrepancies(world.db)).toEqual([]);
  const { rows: [moved] } = await world.db.query("select count(*)::int as n from stock_movements where reason not in ('opening', 'reserved', 'released')");
  expect(moved).toEqual({ n: 0 });
});
