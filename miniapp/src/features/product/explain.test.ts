import { describe, expect, test } from '@jest/globals';
import type { ProductDetail, SkuOfProduct } from '@zhundan/shared';
import { explain } from './explain';

const aSku = (specValues: string[], over: Partial<SkuOfProduct> = {}): SkuOfProduct => ({
  skuId: specValues.join('/'), skuCode: 'LJ', specValues, priceFen: 12, packMultiple: 100, minQty: 100, available: 1000, expectedOn: null, sellable: true, madeToOrder: false, ...over,
});
const aProduct = (...skus: SkuOfProduct[]): ProductDetail => ({
  productId: 'p', name: '六角螺栓', brand: '鉴钉', picture: 'bolt', description: '', unit: '只',
  axes: [{ name: '规格', values: ['M8×30', 'M8×35'] }, { name: '材质', values: ['304', '316'] }], skus, priceListVersion: 1, stockVersion: '1',
});
const other = aSku(['M8×35', '304']);

describe('a grey combination explains itself:', () => {
  test.each([
    ['out of stock, with the day', { available: 0, expectedOn: '2026-11-28' }, '暂时缺货，预计 11月28日 周六 到货。'],
    ['out of stock, nobody knows', { available: 0 }, '暂时缺货，到货时间还没有定。'],
    ['one less than may be ordered', { available: 99 }, '只剩 99 只，不够起订量 100 只，到货时间还没有定。'],
    ['no longer sold', { sellable: false }, '这个规格已停售，不再补货。'],
    ['without a price', { priceFen: null }, '这个规格暂未定价，请联系总部。'],
  ] as const)('%s', (_, over, detail) => {
    expect(explain(aProduct(aSku(['M8×30', '304'], over), other), ['M8×30', '304'])).toEqual({ title: 'M8×30 304 现在订不了', detail, substitute: other });
  });

  test('never made, with the nearest that is', () => {
    expect(explain(aProduct(other), ['M8×35', '316'])).toMatchObject({ title: 'M8×35 316 没有生产', substitute: other });
  });

  test('with nothing instead, when nothing is left', () => {
    expect(explain(aProduct(aSku(['M8×30', '304'], { available: 0 })), ['M8×30', '304'])?.substitute).toBeNull();
  });
});

describe('what was tapped is kept:', () => {
  /** M8×20 is not made in 201; chosen is M8×16 201. */
  const before = ['M8×16', '201'];
  const product = aProduct(aSku(before), aSku(['M8×16', '304']), aSku(['M8×20', '304']), aSku(['M8×25', '201']));

  test('the substitute has the tapped size in another steel, and is never what is chosen already', () => {
    expect(explain(product, ['M8×20', '201'], { axis: 0, before })?.substitute?.specValues).toEqual(['M8×20', '304']);
  });

  test('or the tapped steel in another size', () => {
    expect(explain(product, ['M8×20', '201'], { axis: 1, before: ['M8×20', '304'] })?.substitute?.specValues).toEqual(['M8×16', '201']);
  });

  test('unless there is none of it', () => {
    const none = aProduct(aSku(['M8×16', '201']), aSku(['M8×16', '304']), aSku(['M8×20', '304'], { available: 0 }));
    expect(explain(none, ['M8×20', '201'], { axis: 0, before })?.substitute?.specValues).toEqual(['M8×16', '304']);
  });
});

test('while something is still to be chosen, nothing needs an explanation, unless nothing can become of it', () => {
  const product = aProduct(other);
  expect(explain(product, ['M8×35', null])).toBeNull();
  expect(explain(product, [null, '316'])).toMatchObject({ title: '316 没有生产' });
});

test('a combination with exactly the least quantity left needs no explanation', () => {
  expect(explain(aProduct(aSku(['M8×30', '304'], { available: 100 })), ['M8×30', '304'])).toBeNull();
});
