import { expect, test } from '@jest/globals';
import { errcodeOf, toIdentity, toMobile, toToken } from './transform.ts';

test('a session keeps the identity and drops the session_key', () => {
  expect(toIdentity({ openid: 'o1', session_key: 'secret', unionid: 'u1' })).toEqual({ openid: 'o1', unionid: 'u1' });
  expect(toIdentity({ openid: 'o1', session_key: 'secret' })).toEqual({ openid: 'o1' });
});

test('a token comes with its life in seconds', () => {
  expect(toToken({ access_token: 't', expires_in: 7200 })).toEqual({ token: 't', expiresInSeconds: 7200 });
});

test.each([
  ['86 as a string', '86', '13800000001'],
  ['86 as a number, as the documentation has it', 86, '13800000001'],
  ['852', '852', null],
])('a phone number with country code %s', (_, countryCode, expected) => {
  const phone_info = { phoneNumber: '+8613800000001', purePhoneNumber: '13800000001', countryCode, watermark: { timestamp: 1, appid: 'wx' } };
  expect(toMobile({ errcode: 0, errmsg: 'ok', phone_info })).toBe(expected);
});

test('a success may carry no errcode', () => {
  expect([errcodeOf({ openid: 'o1' }), errcodeOf({ errcode: 40029, errmsg: 'invalid code' })]).toEqual([0, 40029]);
});
