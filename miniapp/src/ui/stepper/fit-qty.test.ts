import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitQty } from './fit-qty';

describe('a quantity is fitted to packs', () => {
  test.each([
    ['one is raised to a pack', 1, 100, 1, 100],
    ['a whole pack stays', 200, 100, 1, 200],
    ['one more than a pack becomes two', 101, 100, 1, 200],
    ['the minimum is rounded up to a pack', 1, 100, 250, 300],
    ['nothing typed becomes the least', Number.NaN, 10, 1, 10],
  ])('%s', (_, wanted, packMultiple, minQty, expected) => expect(fitQty(wanted, { packMultiple, minQty })).toBe(expected));

  test('always in whole packs and never under the minimum', () => {
    fc.assert(fc.property(fc.integer({ min: -10, max: 100_000 }), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 5000 }), (wanted, packMultiple, minQty) => {
      const qty = fitQty(wanted, { packMultiple, minQty });
      return qty % packMultiple === 0 && qty >= minQty && qty >= wanted && qty - packMultiple < Math.max(wanted, minQty, 1);
    }));
  });
});
