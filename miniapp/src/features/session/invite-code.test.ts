import { expect, test } from '@jest/globals';
import { asInviteCode, isCompleteInviteCode } from './invite-code';

test.each([
  ['abcd-2345', 'ABCD2345'],
  ['ａｂｃｄ ２３４５', 'ABCD2345'],
  ['io00abcd', '1000ABCD'],
  ['ABCD23456789', 'ABCD2345'],
])('%s is read as the invite code %s', (typed, expected) => expect(asInviteCode(typed)).toBe(expected));

test('seven characters are not a whole code, eight are', () => {
  expect([isCompleteInviteCode('ABCD234'), isCompleteInviteCode('ABCD2345')]).toEqual([false, true]);
});
