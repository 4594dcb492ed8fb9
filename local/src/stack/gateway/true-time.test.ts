import { expect, test } from '@jest/globals';
import { jwtVerify, SignJWT } from 'jose';
import { inTrueTime } from './true-time.ts';

const jwtSecret = 's'.repeat(40), secondsAhead = 86_400;
const key = new TextEncoder().encode(jwtSecret);
const headWith = (token: string) => `POST /rpc/x HTTP/1.1\r\nauthorization: Bearer ${token}\r\nHost: x\r\n\r\n`;
const tokenIn = (head: string): string => /Bearer (\S+)/.exec(head)![1]!;
const aToken = (secret = key) => new SignJWT({ role: 'anon' }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt(100_000).setExpirationTime(100_300).sign(secret);

test('what was signed by a clock ahead is as old and as long-lived by the true one', async () => {
  const moved = inTrueTime(headWith(await aToken()), { jwtSecret, secondsAhead });
  const { payload } = await jwtVerify(tokenIn(moved), key, { currentDate: new Date(13_600_000) });
  expect(payload).toEqual({ role: 'anon', iat: 13_600, exp: 13_900 });
  expect(moved).toBe(headWith(tokenIn(moved)));
});

test.each([
  ['that somebody else signed', () => aToken(new TextEncoder().encode('t'.repeat(40)))],
  ['that is none', () => Promise.resolve('abc')],
])('a token %s is passed on as it is', async (_, make) => {
  const head = headWith(await make());
  expect(inTrueTime(head, { jwtSecret, secondsAhead })).toBe(head);
});

test('a head without one is passed on as it is', () => expect(inTrueTime('GET / HTTP/1.1\r\n\r\n', { jwtSecret, secondsAhead })).toBe('GET / HTTP/1.1\r\n\r\n'));
