import { describe, expect, test } from '@jest/globals';
import { SIGN_IN_ALPHABET } from '@zhundan/shared';
import { createConsoleTokens } from './console-tokens.ts';
import { createTokens } from './tokens.ts';

const secret = 's'.repeat(32);
const sessionId = '6f4b7c54-0000-4000-8000-000000000001';
const actor = { userId: '6f4b7c54-0000-4000-8000-000000000002', role: 'admin', storeId: null } as const;
const noon = Date.parse('2026-11-23T04:00:00Z');
const at = (now: number) => createConsoleTokens({ secret, now: () => now });

describe('an access token of the console', () => {
  test('says who and of which session until its last second, and not a second longer', async () => {
    const { accessToken, accessExpiresAt } = await at(noon).issueConsole(actor, sessionId);
    expect(accessExpiresAt).toBe('2026-11-23T04:15:00.000Z');
    expect(await at(noon + 899_000).readConsole(accessToken)).toEqual({ actor, sessionId });
    expect(await at(noon + 900_000).readConsole(accessToken)).toEqual({ trouble: 'expired' });
  });

  test('is no bearer token, and a bearer token is none of the console', async () => {
    const phone = createTokens({ secret, now: () => noon });
    const { accessToken } = await at(noon).issueConsole(actor, sessionId);
    expect(await phone.readAccess(accessToken)).toEqual({ trouble: 'invalid' });
    expect(await at(noon).readConsole((await phone.issueAccess(actor)).accessToken)).toEqual({ trouble: 'invalid' });
  });

  test('of a role without a desk is not believed', async () => {
    const { accessToken } = await at(noon).issueConsole({ ...actor, role: 'franchisee' }, sessionId);
    expect(await at(noon).readConsole(accessToken)).toEqual({ trouble: 'invalid' });
  });

  test('of another secret is not believed', async () => {
    const { accessToken } = await createConsoleTokens({ secret: 't'.repeat(32), now: () => noon }).issueConsole(actor, sessionId);
    expect(await at(noon).readConsole(accessToken)).toEqual({ trouble: 'invalid' });
  });
});

test('a CSRF token is the same for a session as long as it lasts, and another for every other', () => {
  const other = sessionId.replace(/1$/, '3');
  expect(at(noon).csrfTokenOf(sessionId)).toBe(at(noon + 1).csrfTokenOf(sessionId));
  expect(at(noon).csrfTokenOf(sessionId)).not.toBe(at(noon).csrfTokenOf(other));
});

test('a code is six characters that nobody mistakes for one another', () => {
  const codes = Array.from({ length: 2_000 }, () => at(noon).newSignIn().code);
  expect(codes.every((code) => /^[2-9A-HJKMNP-Z]{6}$/.test(code))).toBe(true);
  expect(new Set(codes.join('')).size).toBe(SIGN_IN_ALPHABET.length);
});

test('a hash of the console is none of the phone, so that a token of one is unknown to the other', () => {
  expect(at(noon).hashOfConsole('x')).not.toBe(createTokens({ secret }).hashOf('x'));
});
