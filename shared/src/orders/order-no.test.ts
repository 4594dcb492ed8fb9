import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkDigit, formatOrderNo, isOrderNo } from './order-no.ts';

const anOrderNo = fc
  .tuple(fc.constantFrom('S', 'F'), fc.integer({ min: 1, max: 999 }), fc.date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), fc.integer({ min: 1, max: 99_999 }))
  .map(([kind, store, date, sequence]) =>
    formatOrderNo(kind + String(store).padStart(3, '0'), date.toISOString().slice(0, 10), sequence));

describe('an order number', () => {
  test('reads as store, day, sequence and check digit', () => {
    expect(formatOrderNo('F017', '2026-11-23', 4)).toMatch(/^F017-261123-004-\d$/);
  });

  test('uses Damm’s check digit: 572 is followed by 4', () => {
    expect(checkDigit('572')).toBe(4);
    expect(checkDigit('5724')).toBe(0);
  });

  test('that we made is accepted', () => {
    fc.assert(fc.property(anOrderNo, (no) => isOrderNo(no)));
  });

  test('with any one digit changed is noticed', () => {
    fc.assert(fc.property(anOrderNo, fc.nat(), fc.integer({ min: 1, max: 9 }), (no, where, by) => {
      const places = [...no].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
      const at = places[where % places.length]!;
      const wrong = no.slice(0, at) + String((Number(no[at]) + by) % 10) + no.slice(at + 1);
      expect(isOrderNo(wrong)).toBe(false);
    }));
  });

  test('with two neighbouring digits swapped is noticed', () => {
    fc.assert(fc.property(anOrderNo, fc.nat(), (no, where) => {
      const places = [...no].flatMap((character, index) => (/\d\d/.test(character + no[index + 1]) && character !== no[index + 1] ? [index] : []));
      fc.pre(places.length > 0);
      const at = places[where % places.length]!;
      expect(isOrderNo(no.slice(0, at) + no[at + 1]! + no[at]! + no.slice(at + 2))).toBe(false);
    }));
  });
});
