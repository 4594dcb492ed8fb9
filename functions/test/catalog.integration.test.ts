import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, type Output } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { anAddressOf, buildChain, type Chain, newId } from './chain.ts';
import { type Phone, phoneOf, replyOf, send } from './phone.ts';

let world: TestWorld, chain: Chain, phone: Phone;

beforeAll(async () => {
  world = await startTestWorld();
  chain = await buildChain(world.db);
  phone = await phoneOf(world.url, 'F001');
});
afterAll(() => world?.stop());

const found = async (query: string) => (await phone.send(contracts.listProducts, { query })).body.products;

describe('a search finds', () => {
  test.each([
    ['Chinese words', '六角螺栓', '外六角螺栓', null],
    ['a word that is not the first', '扳手', '活动扳手', null],
    ['pinyin initials', 'ljls', '外六角螺栓', null],
    ['pinyin initials from inside', 'lj', '外六角螺栓', null],
    ['a spec', 'm8 304', '外六角螺栓', null],
    ['a spec with any sign for times', 'M8*40', '外六角螺栓', 'LJ-M8-40-304'],
    ['a SKU code', 'LJ-M10-80-316', '外六角螺栓', 'LJ-M10-80-316'],
    ['a word that is not finished', '外六', '外六角螺栓', null],
  ] as const)('by %s: %s', async (_, query, name, sku) => {
    const products = await found(query);
    expect(products.map((product) => product.name)).toEqual([name]);
    if (sku) expect(products[0]!.matched?.skuId).toBe(chain.skus[sku]);
  });

  test.each([['signs alone', '，。！'], ['what nobody sells', '香蕉'], ['what would be syntax elsewhere', "' | !a & (b:*"]])('nothing by %s', async (_, query) => {
    expect(await found(query)).toEqual([]);
  });

  test('what this store buys first', async () => {
    expect((await phone.send(contracts.listProducts)).body.products[0]!.name).toBe('活动扳手');
    const addressId = await anAddressOf(world.db, chain.stores.F001);
    await phone.send(contracts.placeOrder, {
      requestId: newId(), addressId, lines: [{ skuId: chain.skus['LJ-M8-30-304'], qty: 100 }], expectedTotalFen: 4_500, priceListVersion: 1,
    });
    expect((await phone.send(contracts.listProducts)).body.products[0]).toMatchObject({ name: '外六角螺栓', boughtTimes: 1 });
  });
});

describe('pages', () => {
  test('of products follow each other without a gap, and end', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page: Output<typeof contracts.listProducts> = (await phone.send(contracts.listProducts, { limit: 1, ...(after ? { after } : {}) })).body;
      names.push(...page.products.map(({ name }) => name));
      after = page.next;
    } while (after);
    expect(names.sort()).toEqual(['外六角螺栓', '活动扳手'].sort());
  });

  test('of orders, too', async () => {
    const addressId = await anAddressOf(world.db, chain.stores.F001);
    const order = () => ({ requestId: newId(), addressId, lines: [{ skuId: chain.skus['HK-10'], qty: 1 }], expectedTotalFen: 2_680, priceListVersion: 1 });
    await Promise.all(Array.from({ length: 5 }, () => phone.send(contracts.placeOrder, order())));
    const all = (await phone.send(contracts.listOrders, { limit: 50 })).body.orders.map(({ orderNo }) => orderNo);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Output<typeof contracts.listOrders> = (await phone.send(contracts.listOrders, { limit: 2, ...(after ? { after } : {}) })).body;
      paged.push(...page.orders.map(({ orderNo }) => orderNo));
      after = page.next;
    } while (after);
    expect(paged).toEqual(all);
    expect((await phone.send(contracts.listOrders, { status: 'cancelled' })).body.orders).toEqual([]);
  });

  test('that were made up are refused', async () => {
    const forged = Buffer.from('{"placedAt":"x","id":"y"}').toString('base64url');
    expect((await phone.send(contracts.listOrders, { after: forged })).status).toBe(400);
    expect((await phone.send(contracts.listProducts, { after: forged })).status).toBe(400);
    expect((await phone.send(contracts.listOrders, { limit: 51 })).status).toBe(400);
  });
});

describe('stock', () => {
  test('says what changed since a page was read, once, and nothing when nothing did', async () => {
    const { stockVersion } = (await phone.send(contracts.getProduct, { productId: chain.productId })).body;
    expect((await phone.send(contracts.listStockChanges, { since: stockVersion })).body).toMatchObject({ reset: false, changes: [] });

    const addressId = await anAddressOf(world.db, chain.stores.F001);
    await phone.send(contracts.placeOrder, {
      requestId: newId(), addressId, lines: [{ skuId: chain.skus['LJ-M10-80-316'], qty: 7 }], expectedTotalFen: 2_240, priceListVersion: 1,
    });
    const { version, changes } = (await phone.send(contracts.listStockChanges, { since: stockVersion })).body;
    expect(changes).toEqual([{ skuId: chain.skus['LJ-M10-80-316'], available: 30, expectedOn: null }]);
    // A transaction of anybody's that is still running makes a change come again, never get lost.
    let next = await phone.send(contracts.listStockChanges, { since: version });
    while (next.body.changes.length > 0) next = await phone.send(contracts.listStockChanges, { since: next.body.version });
    expect(next.body).toMatchObject({ reset: false, changes: [] });
  });
});

test('codes, barcodes and ids are looked up together; what names nothing is told', async () => {
  await world.db.query("update skus set barcode = '6901234567892' where id = $1", [chain.skus['HK-10']]);
  const gone = newId();
  const { offers, unknown } = (await phone.send(contracts.lookUpSkus, { codes: ['lj-m8-30-304', '6901234567892', 'NO-SUCH'], skuIds: [chain.skus['LJ-M8-35-304'], gone] })).body;
  expect(offers.map(({ matched, offer }) => [matched, offer.skuCode])).toEqual([
    ['lj-m8-30-304', 'LJ-M8-30-304'], ['6901234567892', 'HK-10'], [chain.skus['LJ-M8-35-304'], 'LJ-M8-35-304'],
  ]);
  expect(unknown).toEqual(['NO-SUCH', gone]);
});

test('health and the OpenAPI page are open to anyone', async () => {
  expect((await send(world.url, contracts.getHealth)).body).toMatchObject({ database: 'up', wechat: 'up', amap: 'up' });
  expect(await replyOf(await fetch(`${world.url}/api/openapi.json`))).toMatchObject({ status: 200, body: { openapi: '3.1.0' } });
});

describe('lines that name goods', () => {
  const answered = async (...lines: string[]) => (await phone.send(contracts.matchGoods, { lines })).body.matches;

  test.each([
    ['a code', 'LJ-M8-30-304'], ['a code as a scanner sends it', 'lj-m8-30-304\r\n'], ['a full-width code', 'ＬＪ－Ｍ８－３０－３０４'], ['hyphens that do not break', 'LJ‑M8‑30‑304'],
    ['a name and its specs', '外六角螺栓 M8×30 304'], ['the same in another order', '304 M8*30 外六角螺栓'], ['all in one breath', '304外六角螺栓M8x30'],
  ])('are found by %s: %s', async (_, line) => {
    const [match] = await answered(line);
    expect(match).toMatchObject({ kind: 'found', missing: [], offers: [{ skuCode: 'LJ-M8-30-304' }] });
  });

  test('are asked about, when two are meant', async () => {
    const [match] = await answered('外六角螺栓 M8 304');
    expect([match?.kind, match?.offers.map(({ skuCode }) => skuCode).sort()]).toEqual(['choose', ['LJ-M8-30-304', 'LJ-M8-35-304', 'LJ-M8-40-304']]);
  });

  test('are asked about, when none is quite: what is missing, and the nearest', async () => {
    const [match] = await answered('外六角螺栓 M8×31 304');
    expect(match).toMatchObject({ kind: 'choose', missing: ['m8×31'] });
    expect(match?.offers[0]?.skuCode).toBe('LJ-M8-30-304');
  });

  test('are unknown when nothing is near, sizes alone name nothing, and every line is answered in its order', async () => {
    const matches = await answered('香蕉', 'HK-10', '谢谢老板', '9×9');
    expect(matches.map(({ said, kind }) => [said, kind])).toEqual([['香蕉', 'unknown'], ['HK-10', 'found'], ['谢谢老板', 'unknown'], ['9×9', 'unknown']]);
  });
});
