import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GoodsMatch, Offer } from '@zhundan/shared';
import { FakeApi, signedInBefore, WeApp } from '../../../../harness';

const DIST = path.resolve(__dirname, '../../../../dist/weapp');
const PAGE = '/packages/goods/paste/index';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const anOffer = (n: number, skuCode: string, specText: string): Offer => ({
  skuId: uuid(n), skuCode, productId: uuid(0), name: '外六角螺栓', specText, picture: 'bolt', unit: '只', packMultiple: 100, minQty: 100,
  priceFen: 45, available: 5_000, expectedOn: null, sellable: true, madeToOrder: false,
});
const [STEEL, OTHER] = [anOffer(1, 'LJ-M8-30-304', 'M8×30 304'), anOffer(2, 'LJ-M8-30-201', 'M8×30 201')];

const answer = (said: string): GoodsMatch => {
  if (said === 'LJ-M8-30-304' || said === '外六角螺栓 M8×30 304') return { said, kind: 'found', offers: [STEEL], missing: [] };
  if (said.includes('M8')) return { said, kind: 'choose', offers: [STEEL, OTHER], missing: said.includes('316') ? ['316'] : [] };
  return { said, kind: 'unknown', offers: [], missing: [] };
};
const api = new FakeApi({
  'POST /api/catalog/match': ({ body }) => ({ body: { priceListVersion: 7, stockVersion: '1', matches: (body as { lines: string[] }).lines.map(answer) } }),
});
let apiBase: string;
let app: WeApp;

const LIST = '老板你好\nLJ-M8-30-304 5箱\n外六角螺栓 M8×30 200只\n外六角螺栓 M8×30 304 150只\n编码,数量\nLJ-M8-30-304,"1,200"';

const opened = (storage?: ReadonlyMap<string, unknown>) => {
  const phone = signedInBefore(new WeApp(DIST, { apiBase }));
  for (const [key, value] of storage ?? []) phone.storage.set(key, value as string);
  return phone.launch(PAGE);
};
const row = (said: string) => {
  const found = [...app.document.querySelectorAll('.paste-row')].find((each) => each.querySelector('.paste-row__text')?.textContent === said);
  if (!found) throw new Error(`no row says ${said}`);
  return found;
};
const tapIn = async (said: string, text: string) => {
  const button = [...row(said).querySelectorAll('button')].find((each) => each.textContent?.includes(text));
  if (!button) throw new Error(`${said} has no ${text}`);
  await app.tap(button);
};
const read = async (text: string) => {
  await app.input('.paste__text', text);
  await app.tap('#read');
  await app.until(() => app.find('.paste-row') !== null);
};

beforeAll(async () => {
  apiBase = await api.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  app = opened();
  await app.until(() => app.find('.paste__text') !== null);
});
afterEach(() => {
  app.close();
  expect(app.problems).toEqual([]);
});

describe('a pasted list, compiled,', () => {
  test('shows every line as it was written, with its answer', async () => {
    await read(LIST);
    expect(app.document.querySelectorAll('.paste-row')).toHaveLength(6);
    expect(row('老板你好').textContent).toContain('没认出');
    expect(row('LJ-M8-30-304 5箱').textContent).toContain('这个商品按只卖，5 箱是多少只？');
    expect(row('外六角螺栓 M8×30 200只').textContent).toContain('是下面哪一种');
    expect(row('LJ-M8-30-304,"1,200"').textContent).toContain('1200 只');
    expect(app.text('#add-all')).toBe('先加入 2 行，还有 3 行要回答');
  });

  test('puts in the cart what is answered, and keeps what is not', async () => {
    await read(LIST);
    await tapIn('LJ-M8-30-304 5箱', '5 包（500 只）');
    await tapIn('外六角螺栓 M8×30 200只', 'M8×30 201');
    expect(app.text('#add-all')).toBe('先加入 4 行，还有 1 行要回答');
    expect(row('LJ-M8-30-304 5箱').textContent).toContain('合计 1850 只；整包 100 只，已调整为 1900 只');

    await app.tap('#add-all');
    const kept = app.storage.get('cart') as string;
    expect(kept).toContain('\\"qty\\":1900');
    expect(kept).toContain('\\"qty\\":200');
    expect([...app.document.querySelectorAll('.paste-row__text')].map((each) => each.textContent)).toEqual(['老板你好', '编码,数量']);
    expect(app.text('#add-all')).toBe('还有 1 行要回答');
  });

  test('takes a line written anew, where it stands', async () => {
    await read('老板你好');
    await app.input(row('老板你好').querySelector('input')!, '外六角螺栓 M8×30 304 200只');
    await tapIn('老板你好', '查找');
    await app.until(() => app.text('#add-all') === '1 行加入购物车');
    expect(row('老板你好').textContent).toContain('外六角螺栓 M8×30 304');
  });

  test('says what was written and no goods are', async () => {
    await read('外六角螺栓 M8×30 316 200只');
    expect(app.text('.paste-row')).toContain('没有“316”，最接近的是');
  });

  test('is still there, with its answers, when the page is opened again', async () => {
    await read(LIST);
    await tapIn('LJ-M8-30-304 5箱', '5 包（500 只）');
    const storage = new Map(app.storage);
    app.close();
    app = opened(storage);
    await app.until(() => app.find('.paste-row') !== null);
    expect(app.text('#add-all')).toBe('先加入 3 行，还有 2 行要回答');
  });
});
