import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MONEY_MAX_FEN, formatFen, multiply, sum } from './fen.ts';

describe('an amount in fen', () => {
  test.each([
    [0, '¥0.00'], [5, '¥0.05'], [100, '¥1.00'], [123_456_789, '¥1,234,567.89'], [-305, '-¥3.05'],
  ])('%d reads %s', (amount, expected) => expect(formatFen(amount)).toBe(expected));

  test('loses nothing when printed', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: MONEY_MAX_FEN }), (amount) =>
      Number(formatFen(amount).replace(/[^\d]/g, '')) === amount));
  });

  test('adds up whatever the order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 200 }), (amounts) =>
      sum(amounts) === sum(amounts.toReversed())));
  });

  test('beyond the bound is a bug and throws, one fen below it is not', () => {
    expect(multiply(MONEY_MAX_FEN, 1)).toBe(MONEY_MAX_FEN);
    expect(() => multiply(MONEY_MAX_FEN, 2)).toThrow(RangeError);
    expect(() => sum([MONEY_MAX_FEN, 1])).toThrow(RangeError);
    expect(() => multiply(0.5, 1)).toThrow(RangeError);
  });
});
