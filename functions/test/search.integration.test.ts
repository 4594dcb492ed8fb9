import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { contracts, type Output } from '@zhundan/shared';
import { startTestWorld, type TestWorld } from '../../local/src/test/index.ts';
import { type Asked, ASKED, type Right, rightOf } from '../../bench/search/asked.ts';
import { type Phone, phoneOf } from './phone.ts';

let world: TestWorld, phone: Phone;
/** Of the list that the bench judges by, what the small catalogue sells. */
let sold: { asked: Asked; right: Right }[];

beforeAll(async () => {
  world = await startTestWorld({ seed: 'small' });
  phone = await phoneOf(world.url, 'F001');
  const all = await Promise.all(ASKED.map(async (asked) => ({ asked, right: await rightOf(world.db, asked) })));
  sold = all.filter(({ right }) => right.skus.size > 0);
});
afterAll(() => world?.stop());

const found = async (query: string): Promise<Output<typeof contracts.listProducts>['products']> =>
  (await phone.send(contracts.listProducts, { query, limit: 5 })).body.products;

describe('of what buyers type', () => {
  test('the goods stand first, and no SKU is chosen that was not meant', async () => {
    const wrong: string[] = [];
    for (const { asked, right } of sold) {
      const products = await found(asked.text);
      if (!right.products.has(products[0]?.productId ?? '')) wrong.push(`${asked.text}: first is ${products[0]?.name ?? 'nothing'}`);
      for (const { productId, matched } of products) {
        if (matched && right.products.has(productId) && !right.skus.has(matched.skuId)) wrong.push(`${asked.text}: chose ${matched.skuCode}`);
      }
    }
    expect([sold.length > 60, wrong]).toEqual([true, []]);
  });
});

describe('where no SKU is all that was typed', () => {
  test('none is chosen: it says what is missing, and the nearest by each word', async () => {
    await world.db.query("update skus set is_sellable = false where code = 'LJ-M8-30-304'");
    const [product] = await found('M8×30 304 外六角螺栓');
    expect(product).toMatchObject({ name: '外六角螺栓', matched: null, asked: ['m8×30', '304'], missing: [] });
    const [first, second] = product!.nearest.map(({ specText }) => specText);
    expect([first, second]).toEqual([expect.stringMatching(/^M8×30 /), expect.stringMatching(/^M8×.* 304$/)]);
    await world.db.query("update skus set is_sellable = true where code = 'LJ-M8-30-304'");
  });

  test('a size that is not made is named as missing', async () => {
    const [product] = await found('外六角螺栓 M8×31 304');
    expect(product).toMatchObject({ matched: null, missing: ['m8×31'] });
    expect(product!.nearest[0]!.specText).toBe('M8×30 304');
  });
});

test('what headquarters adds to the words of the trade is understood at once', async () => {
  expect(await found('铁疙瘩')).toEqual([]);
  await world.db.query(`insert into synonym_versions (version_no, words, reason)
    select version_no + 1, words || '{"铁疙瘩": ["六角螺母"]}', '测试' from synonym_versions order by version_no desc limit 1`);
  expect((await found('铁疙瘩 M8'))[0]?.name).toBe('六角螺母');
});
