import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readMobile } from './read-mobile.ts';

describe('a mobile number', () => {
  test.each([
    '13900001001', '139 0000 1001', '139-0000-1001', '139‑0000‑1001', '１３９００００１００１', '１３９－００００－１００１', '+8613900001001', '+86 139 0000 1001', '+86-139-0000-1001',
    '8613900001001', '+86+8613900001001', '008613900001001', '0086 139 0000 1001', '(+86)13900001001', '＋８６ 13900001001', '\u202A13900001001\u202C', '\u200B139\u200B00001001', '电话：13900001001', '手机号 139 0000 1001', 'tel:+8613900001001', ' 13900001001\r\n',
  ])('is read from %j', (typed) => expect(readMobile(typed)).toBe('13900001001'));

  test.each([
    ['too short', '1390000100'], ['too long', '139000010011'], ['not mobile', '12900001001'], ['a landline', '0575-85123456'], ['of another country', '+852 9123 4567'], ['of another country, at the length of ours', '+113900001001'],
    ['two at once', '13900001001 13900001002'], ['a name beside it', '张三13900001001'], ['a letter in it', '1390000l001'], ['nothing', ''], ['nothing to be seen', '\u200B'],
  ])('is not read from what is %s', (_, typed) => expect(readMobile(typed)).toBeNull());

  test('survives any way of parting it', () => {
    const parts = fc.array(fc.constantFrom('', ' ', '-', '\u200B', '　', '－'), { minLength: 11, maxLength: 11 });
    fc.assert(fc.property(parts, fc.constantFrom('', '+86', '0086 ', '86-'), (signs, before) =>
      readMobile(before + Array.from('13900001001', (digit, at) => digit + signs[at]).join('')) === '13900001001'));
  });
});
