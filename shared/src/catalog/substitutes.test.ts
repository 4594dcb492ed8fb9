import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isBuyable } from './buyable.ts';
import { type Candidate, nearestSubstitutes, specDistance } from './substitutes.ts';

const aSku = (specValues: string[], over: Partial<Candidate> = {}): Candidate => ({
  skuId: specValues.join('/'), specValues, available: 1000, sellable: true, priceFen: 10, packMultiple: 10, minQty: 10, ...over,
});
const offered = (wanted: string[], siblings: Candidate[], qty?: number) =>
  nearestSubstitutes({ skuId: wanted.join('/'), specValues: wanted }, siblings, { qty: qty ?? 1 }).map(({ skuId }) => skuId);

describe('the nearest substitute', () => {
  test('differs on the fewest axes first', () => {
    expect(offered(['M8×30', '304'], [aSku(['M8×35', '镀锌']), aSku(['M8×200', '304']), aSku(['M8×35', '304'])]))
      .toEqual(['M8×35/304', 'M8×200/304', 'M8×35/镀锌']);
  });

  test('then is nearest in number', () => {
    expect(offered(['M8×30'], [aSku(['M8×50']), aSku(['M8×20']), aSku(['M8×35'])])[0]).toBe('M8×35');
  });

  test('of a screw is another length before another steel', () => {
    expect(offered(['M8×30', '304'], [aSku(['M8×30', '316']), aSku(['M8×60', '304'])])[0]).toBe('M8×60/304');
  });

  test('is never the SKU itself, nor one that cannot be bought', () => {
    const siblings = [aSku(['M8×30']), aSku(['M8×35'], { available: 9 }), aSku(['M8×40'], { sellable: false }), aSku(['M8×45'], { priceFen: null }), aSku(['M8×50'], { available: 10 })];
    expect(offered(['M8×30'], siblings)).toEqual(['M8×50']);
  });

  test('with enough comes before a nearer one with too little', () => {
    expect(offered(['M8×30'], [aSku(['M8×35'], { available: 99 }), aSku(['M8×50'], { available: 100 })], 100)).toEqual(['M8×50', 'M8×35']);
  });

  test('keeps the siblings’ order on a tie, so that server and phone agree', () => {
    expect(offered(['红'], [aSku(['黑']), aSku(['白'])])).toEqual(['黑', '白']);
  });
});

describe('the distance of two values', () => {
  test.each([
    ['M8×30', 'M8×30', 0], ['304', '镀锌', 1], ['304', '316', 1], ['1/2寸', '0.5寸', Number.EPSILON], ['08', '8', Number.EPSILON],
  ])('%s to %s is %d', (a, b, expected) => expect(specDistance(a, b)).toBe(expected));

  test.each([
    ['M8×30', 'M8×35', 'M8×50'], ['DN15', 'DN20', 'DN50'], ['1/2', '3/4', '2/1'], ['2.5平方', '4平方', '10平方'],
  ])('from %s to %s is less than to %s', (from, near, far) => expect(specDistance(from, near)).toBeLessThan(specDistance(from, far)));

  const aValue = fc.oneof(fc.string({ maxLength: 8 }), fc.tuple(fc.nat(30), fc.nat(300)).map(([d, l]) => `M${d}×${l}`));
  test('is the same both ways, between 0 and 1, and 0 for equals alone', () => {
    fc.assert(fc.property(aValue, aValue, (a, b) => {
      const distance = specDistance(a, b);
      expect(distance).toBe(specDistance(b, a));
      expect(distance === 0).toBe(a === b);
      expect(distance >= 0 && distance <= 1).toBe(true);
    }));
  });
});

test('whatever the product, at most three are offered, all can be bought, and none is nearer than the first', () => {
  const sku = fc.tuple(fc.nat(5), fc.nat(60), fc.nat(30), fc.boolean()).map(([d, l, available, sellable]) => aSku([`M${d}×${l}`], { available, sellable }));
  fc.assert(fc.property(fc.uniqueArray(sku, { selector: ({ skuId }) => skuId, maxLength: 60 }), (siblings) => {
    const target = { skuId: 'M3×30', specValues: ['M3×30'] };
    const found = nearestSubstitutes(target, siblings);
    expect(found.length).toBe(Math.min(3, siblings.filter((each) => isBuyable(each) && each.skuId !== 'M3×30').length));
    expect(found.every(isBuyable)).toBe(true);
    const distances = found.map((each) => specDistance('M3×30', each.specValues[0]!));
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  }));
});
