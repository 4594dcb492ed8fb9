import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareBaskets, mergeBaskets } from './compare-baskets.ts';

const line = (skuId: string, qty: number) => ({ skuId, qty });
const basket = fc.uniqueArray(fc.record({ skuId: fc.constantFrom(...'abcdefgh'), qty: fc.integer({ min: 1, max: 3 }) }), { selector: ({ skuId }) => skuId });

describe('two baskets side by side', () => {
  test('show what both have first, then what only one has', () => {
    const { lines, sharedSkus, overlapBp } = compareBaskets(
      [line('new', 1), line('more', 5), line('again', 2)], [line('again', 2), line('more', 3), line('old', 7)]);
    expect(lines.map(({ skuId, difference }) => [skuId, difference])).toEqual([
      ['again', 'same'], ['more', 'shared'], ['new', 'onlyHere'], ['old', 'onlyThere']]);
    expect([sharedSkus, overlapBp]).toEqual([2, 6_666]);
  });

  test.each([
    ['four of five are 80 %', ['a', 'b', 'c', 'd', 'x'], ['a', 'b', 'c', 'd'], 8_000],
    ['five of six are more', ['a', 'b', 'c', 'd', 'e', 'x'], ['a', 'b', 'c', 'd', 'e'], 8_333],
    ['one of twelve is little', ['a'], [...'abcdefghijkl'], 833],
    ['and so are twelve of which one was there', [...'abcdefghijkl'], ['a'], 833],
    ['nothing shared is none', ['a'], ['b'], 0],
    ['nothing here is none, too', [], ['b'], 0],
    ['nor is nothing at all', [], [], 0],
  ])('%s', (_, here, there, expected) => {
    expect(compareBaskets(here.map((id) => line(id, 1)), there.map((id) => line(id, 1))).overlapBp).toBe(expected);
  });

  test('lose and invent no line', () => {
    fc.assert(fc.property(basket, basket, (here, there) => {
      const { lines, sharedSkus } = compareBaskets(here, there);
      expect(lines.flatMap((each) => (each.here ? [each.here] : [])).toSorted(bySku)).toEqual(here.toSorted(bySku));
      expect(lines.flatMap((each) => (each.there ? [each.there] : [])).toSorted(bySku)).toEqual(there.toSorted(bySku));
      expect(lines).toHaveLength(here.length + there.length - sharedSkus);
    }));
  });
});

const bySku = (a: { skuId: string }, b: { skuId: string }): number => (a.skuId < b.skuId ? -1 : 1);

test('baskets merged have every SKU once, in all its quantity', () => {
  expect(mergeBaskets([[line('a', 2), line('b', 1)], [line('c', 4), line('a', 3)]])).toEqual([line('a', 5), line('b', 1), line('c', 4)]);
  fc.assert(fc.property(fc.array(basket), (baskets) => {
    const merged = mergeBaskets(baskets);
    expect(new Set(merged.map(({ skuId }) => skuId)).size).toBe(merged.length);
    expect(merged.reduce((sum, { qty }) => sum + qty, 0)).toBe(baskets.flat().reduce((sum, { qty }) => sum + qty, 0));
  }));
});
