import { expect, test } from '@jest/globals';
import { asSignInCode, isCompleteSignInCode } from './typed-code';

test.each([
  ['k7m-4qx', 'K7M4QX'],
  ['ｋ７ｍ ４ｑｘ', 'K7M4QX'],
  ['K0I1L O7', 'K7'],
  ['K7M4QXZZ', 'K7M4QX'],
])('%s is read as the sign-in code %s', (typed, expected) => expect(asSignInCode(typed)).toBe(expected));

test('five characters are not a whole code, six are', () => {
  expect([isCompleteSignInCode('K7M4Q'), isCompleteSignInCode('K7M4QX')]).toEqual([false, true]);
});
