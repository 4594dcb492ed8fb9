import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nearestSubstitutes } from './substitutes.ts';

const aSku = (skuId: string, specValues: string[], available = 100, productId = 'bolt') =>
  ({ skuId, productId, specValues, available });
const target = aSku('wanted', ['M8×30', '304'], 0);
const idsOf = (candidates: ReturnType<typeof aSku>[], max?: number) => nearestSubstitutes(target, candidates, max).map((each) => each.skuId);

describe('the nearest substitute', () => {
  test('differs in fewer axes before it differs by less', () => {
    expect(idsOf([aSku('two axes', ['M8×31', '201']), aSku('one axis', ['M8×80', '304'])])).toEqual(['one axis', 'two axes']);
  });

  test('is the numerically nearest of those that differ in one axis', () => {
    expect(idsOf([aSku('far', ['M8×60', '304']), aSku('near', ['M8×35', '304']), aSku('other thread', ['M10×30', '304'])]))
      .toEqual(['near', 'other thread', 'far']);
  });

  test('is the one with most left when two are equally near', () => {
    expect(idsOf([aSku('few', ['M8×30', '201'], 1), aSku('many', ['M8×30', '316'], 9)]).length).toBe(2);
    expect(idsOf([aSku('few', ['M8×30', '红'], 1), aSku('many', ['M8×30', '绿'], 9)])).toEqual(['many', 'few']);
  });

  test('is never out of stock, of another product, or the SKU itself', () => {
    expect(idsOf([aSku('none left', ['M8×35', '304'], 0), aSku('a nut', ['M8×35', '304'], 9, 'nut'), { ...target, available: 9 }])).toEqual([]);
  });

  test('does not depend on the order of the candidates', () => {
    const value = fc.constantFrom('M6×20', 'M8×30', 'M8×35', 'M10×80', '红', '304');
    const candidates = fc.uniqueArray(
      fc.record({ skuId: fc.uuid(), productId: fc.constant('bolt'), specValues: fc.tuple(value, value).map((each) => [...each]), available: fc.nat(20) }),
      { selector: (each) => each.skuId, maxLength: 12 });
    fc.assert(fc.property(candidates, (each) => {
      expect(nearestSubstitutes(target, each.toReversed())).toEqual(nearestSubstitutes(target, each));
    }));
  });
});
