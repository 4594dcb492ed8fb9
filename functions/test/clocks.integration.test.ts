import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { startTestStack, type TestStack } from '../../local/src/test/index.ts';
import { isUnavailable, type SqlFailure } from '../src/db/failures.ts';
import { createUserTokens } from '../src/db/user-tokens.ts';

let stack: TestStack;
beforeAll(async () => { stack = await startTestStack({}); });
afterAll(() => stack?.stop());

const ask = (token: string): Promise<Response> =>
  fetch(`${stack.url}/rest/v1/stores?select=id`, { headers: { apikey: stack.keys.anon, authorization: `Bearer ${token}` } });
const tokenBy = (secondsAhead: number): Promise<string> =>
  createUserTokens({ jwtSecret: stack.keys.jwtSecret, now: () => Date.now() + secondsAhead * 1000 })({ userId: crypto.randomUUID(), role: 'admin', storeId: null });

describe('the database believes the token of a person', () => {
  test.each([['in step with it', 0], ['forty seconds ahead of it', 40], ['two minutes ahead of it', 120], ['two minutes behind it', -120]])(
    'from a function whose clock is %s', async (_, ahead) => expect((await ask(await tokenBy(ahead))).status).toBe(200));

  test('and would not, were it issued in forty seconds from now; which is worth another try', async () => {
    const at = Math.floor(Date.now() / 1000) + 40;
    const token = await new SignJWT({ role: 'authenticated', app_role: 'admin', aud: 'authenticated', sub: crypto.randomUUID() })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).setIssuedAt(at).setExpirationTime(at + 300).sign(new TextEncoder().encode(stack.keys.jwtSecret));
    const refused = await ask(token);
    expect(refused.status).toBe(401);
    expect(isUnavailable(await refused.json() as SqlFailure, refused.status)).toBe(true);
  });
});
