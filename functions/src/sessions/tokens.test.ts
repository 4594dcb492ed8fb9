import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../actor.ts';
import { createTokens } from './tokens.ts';

const actor: Actor = {
  userId: '6f4b7c54-0000-4000-8000-000000000001', role: 'franchisee', storeId: '6f4b7c54-0000-4000-8000-000000000002',
};
const SECRET = 'a secret of at least thirty-two bytes, for tests';

let clock = 0;
const tokens = createTokens({ secret: SECRET, now: () => clock });
beforeEach(() => { clock = Date.parse('2026-11-23T02:00:00Z'); });

describe('an access token', () => {
  test('says who is asking until the second it expires', async () => {
    const { accessToken, accessExpiresAt } = await tokens.issueAccess(actor);
    expect(accessExpiresAt).toBe('2026-11-23T02:15:00.000Z');
    clock = Date.parse(accessExpiresAt) - 1000;
    expect(await tokens.readAccess(accessToken)).toEqual({ actor });
    clock = Date.parse(accessExpiresAt);
    expect(await tokens.readAccess(accessToken)).toEqual({ trouble: 'expired' });
  });

  test('of another secret, of a bind or of nobody is invalid', async () => {
    const foreign = await createTokens({ secret: `${SECRET}!`, now: () => clock }).issueAccess(actor);
    expect(await tokens.readAccess(foreign.accessToken)).toEqual({ trouble: 'invalid' });
    expect(await tokens.readAccess(await tokens.issueBind({ openid: 'o' }))).toEqual({ trouble: 'invalid' });
    expect(await tokens.readAccess('eyJhbGciOiJub25lIn0.e30.')).toEqual({ trouble: 'invalid' });
  });

  test('of a franchisee without a store is invalid', async () => {
    const { accessToken } = await tokens.issueAccess({ ...actor, storeId: null });
    expect(await tokens.readAccess(accessToken)).toEqual({ trouble: 'invalid' });
  });
});

describe('a bind token', () => {
  test('carries the WeChat identity for ten minutes', async () => {
    const token = await tokens.issueBind({ openid: 'o-1', unionid: 'u-1' });
    clock += 10 * 60 * 1000 - 1000;
    expect(await tokens.readBind(token)).toEqual({ openid: 'o-1', unionid: 'u-1' });
    clock += 1000;
    expect(await tokens.readBind(token)).toBeNull();
  });

  test('is not an access token in disguise', async () => {
    expect(await tokens.readBind((await tokens.issueAccess(actor)).accessToken)).toBeNull();
  });
});

test('a refresh token is kept as its hash alone', () => {
  const { refreshToken, tokenHash } = tokens.newRefreshToken();
  expect(refreshToken).toHaveLength(43);
  expect(tokenHash).toBe(tokens.hashOf(refreshToken));
  expect(tokens.newRefreshToken().refreshToken).not.toBe(refreshToken);
});
