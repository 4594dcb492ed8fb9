import { describe, expect, test } from '@jest/globals';
import { typedInviteCode, typedSignInCode } from './typed-code';

const whole = (code: string) => ({ code, fault: null, complete: true });

describe('a sign-in code', () => {
  test.each([['k7m-4qx'], ['ｋ７ｍ ４ｑｘ'], ['K7M—4QX'], [' k7m4\u200Bqx\r\n']])('is read off %j', (typed) =>
    expect(typedSignInCode(typed)).toEqual(whole('K7M4QX')));

  test('says which characters it cannot hold, and keeps them in sight', () => {
    expect(typedSignInCode('ABC1203')).toEqual({ code: 'ABC1203', fault: '登录码里不会有 1、0，请再核对一遍', complete: false });
    expect(typedSignInCode('ABC码')).toMatchObject({ code: 'ABC码', fault: '登录码里不会有 码，请再核对一遍' });
  });

  test('says when it is too long, instead of cutting it', () =>
    expect(typedSignInCode('K7M4QXZZ')).toEqual({ code: 'K7M4QXZZ', fault: '登录码只有 6 位，多了 2 位', complete: false }));

  test('is no mistake while it is not finished', () => expect(typedSignInCode('K7M')).toEqual({ code: 'K7M', fault: null, complete: false }));
});

describe('an invite code', () => {
  test.each([['abcd-2345', 'ABCD2345'], ['ａｂｃｄ ２３４５', 'ABCD2345'], ['io00abcd', '1000ABCD']])('is read off %j as %s', (typed, code) =>
    expect(typedInviteCode(typed)).toEqual(whole(code)));

  test('says when it is too long, or holds what it cannot', () => {
    expect(typedInviteCode('ABCD23456').fault).toBe('邀请码只有 8 位，多了 1 位');
    expect(typedInviteCode('ABCD*').fault).toBe('邀请码里不会有 *，请再核对一遍');
  });
});
