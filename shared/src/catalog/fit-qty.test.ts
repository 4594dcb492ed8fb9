import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adjustedWords, fitQty, fittedQty, mostQty } from './fit-qty.ts';

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

describe('the most that may be ordered', () => {
  test.each([
    ['is what is left, in whole packs', 250, 200], ['is nothing when that is less than the least', 99, 0], ['is what an order line holds, however much is left', 5_000_000, 1_000_000],
  ])('%s', (_, available, expected) => expect(mostQty(available, { packMultiple: 100, minQty: 100 })).toBe(expected));
});

describe('why a quantity was changed is said truly:', () => {
  const said = ([wanted, packMultiple, minQty, available]: readonly [wanted: number, packMultiple: number, minQty: number, available?: number]) =>
    adjustedWords(fittedQty(wanted, { packMultiple, minQty, unit: '把', ...(available === undefined ? {} : { available }) }), '把');

  test.each<[string, readonly [number, number, number, number?], string | null]>([
    ['nothing, when it was not', [200, 100, 1, 500], null],
    ['the minimum', [3, 1, 5], '起订 5 把，已调整为 5 把'],
    ['the pack', [150, 100, 1], '整包 100 把，已调整为 200 把'],
    ['both, when the minimum is no whole pack', [3, 10, 25], '起订 25 把，整包 10 把，已调整为 30 把'],
    ['the pack and what is left, when they leave less', [250, 100, 1, 250], '整包 100 把，只剩 250 把，已调整为 200 把'],
    ['what is left alone, when that is whole packs', [500, 100, 1, 300], '只剩 300 把，已调整为 300 把'],
    ['that not even the least is left', [500, 100, 100, 99], '只剩 99 把，不够起订 100 把，已调整为 0 把'],
    ['whole pieces', [2.5, 1, 1], '按整把订，已调整为 3 把'],
    ['the bound of the contract', [2_000_000, 1, 1], '一次最多 1000000 把，已调整为 1000000 把'],
    ['the minimum, when nothing was typed', [Number.NaN, 1, 5], '起订 5 把，已调整为 5 把'],
  ])('%s', (_, asked, words) => expect(said(asked)).toBe(words));

  test('a pack of one is never given as the reason', () => {
    fc.assert(fc.property(fc.double({ min: -10, max: 2_000_000 }), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 10_000 }), (wanted, minQty, available) => {
      const { qty, why } = fittedQty(wanted, { packMultiple: 1, minQty, unit: '把', available });
      return !why?.includes('整包') && (why === null) === (qty === wanted) && qty <= available;
    }));
  });
});
