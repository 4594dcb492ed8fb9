import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { formatOrderNo } from './order-no.ts';
import { orderNo, readOrderNo, readSearch } from './read-order-no.ts';

const NO = formatOrderNo('F017', '2026-11-23', 4), OTHER = formatOrderNo('S001', '2026-11-23', 12_345);
const check = NO.at(-1)!;

describe('an order number is read', () => {
  test.each([
    ['as it is', NO], ['without dashes', NO.replaceAll('-', '')], ['in lower case', NO.toLowerCase()], ['with full-width dashes', NO.replaceAll('-', '－')],
    ['with dashes that do not break (U+2011)', NO.replaceAll('-', '\u2011')], ['with Chinese dashes', NO.replaceAll('-', '—')], ['in full width', 'Ｆ０１７－２６１１２３－００４－' + check],
    ['with a word before it', `订单号：${NO}`], ['within a sentence', `查一下${NO}，到哪了`], ['in spoken groups', `f 017 26 11 23 004 ${check}`], ['digit by digit', [...NO.replaceAll('-', '')].join(' ')],
    ['with O for 0', NO.replaceAll('0', 'O')], ['with line ends and what nobody sees', `\uFEFF${NO}\u200B\r\n`], ['with a quantity after it', `${NO} 3件`], ['twice', `${NO} ${NO}`],
  ])('%s', (_, text) => expect(readOrderNo(text)).toBe(NO));

  test('of a day with more than 999 orders', () => expect(readOrderNo(OTHER.replaceAll('-', ''))).toBe(OTHER));

  test('whichever it is, in every form', () => {
    const forms = fc.constantFrom((no: string) => no, (no: string) => no.replaceAll('-', ' '), (no: string) => no.replaceAll('-', ''), (no: string) => `订单号:${no.toLowerCase().replaceAll('-', '－')}`);
    const number = fc.tuple(fc.constantFrom('S', 'F'), fc.integer({ min: 0, max: 999 }), fc.date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), fc.integer({ min: 1, max: 999_999 }))
      .map(([kind, store, date, sequence]) => formatOrderNo(kind + String(store).padStart(3, '0'), date.toISOString().slice(0, 10), sequence));
    fc.assert(fc.property(number, forms, (no, written) => readOrderNo(written(no)) === no));
  });
});

describe('no order number is read from', () => {
  test.each([
    ['two of them', `${NO} ${OTHER}`], ['a wrong check digit', NO.slice(0, -1) + String((Number(check) + 1) % 10)], ['a day that there is not', formatOrderNo('F017', '2026-13-23', 4)],
    ['an order before the first', formatOrderNo('F017', '2026-11-23', 0)], ['a sequence written too long', `F017-261123-0004-${check}`],
    ['one digit too many', NO.replaceAll('-', '') + '9'], ['a letter glued before', `A${NO}`], ['a code', 'LJ-M8-30-304'], ['a store', 'F017'], ['nothing', ''],
    ['what may be 100 or 1000', `F017261123 100${formatOrderNo('F017', '2026-11-23', 100).at(-1)} 0`], ['a whole page', `${NO} `.repeat(100)],
  ])('%s', (_, text) => expect(readOrderNo(text)).toBeNull());

  test('any text of other people, and none takes long or throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => { readOrderNo(text); readSearch(text); }));
  });
});

test('the wire takes what can be read and says what cannot', () => {
  expect(z.parse(orderNo, `订单号：${NO.replaceAll('-', '')}`)).toBe(NO);
  expect(z.safeParse(orderNo, 'F017-261123-004').error?.issues[0]?.message).toBe('订单号不对，请核对每一位数字');
});

describe('what is looked for', () => {
  test.each([
    ['an order', `订单号：${NO}`, NO], ['the orders of a store in a month', 'F0172611', 'F017-2611'], ['the first orders of a day', '订单号 f017 261123 00', 'F017-261123-00'],
    ['a store', 'Ｆ０１７', 'F017'], ['a code', 'ＬＪ－Ｍ８\u200B', 'LJ-M8'], ['a person, as their name is kept', ' 張三 ', '張三'], ['a store by its name', '人民中路店', '人民中路店'],
  ])('%s', (_, typed, sought) => expect(readSearch(typed)).toBe(sought));
});
