import { describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { Actor } from '../actor.ts';
import { createUserTokens } from './user-tokens.ts';

const actor: Actor = { userId: 'u', role: 'franchisee', storeId: 's' };

describe('the token of a person', () => {
  test('carries what the policies read', async () => {
    const tokenOf = createUserTokens({ jwtSecret: 'x'.repeat(32), now: () => 1_000_000 });
    expect(decodeJwt(await tokenOf(actor))).toEqual({
      role: 'authenticated', aud: 'authenticated', sub: 'u', app_role: 'franchisee', store_id: 's', iat: 880, exp: 1300,
    });
    expect(decodeJwt(await tokenOf({ ...actor, role: 'auditor', storeId: null }))).not.toHaveProperty('store_id');
  });

  test('is kept while it has a minute to live, then made anew', async () => {
    let now = 0;
    const tokenOf = createUserTokens({ jwtSecret: 'x'.repeat(32), now: () => now });
    const first = await tokenOf(actor);
    now = 240_000;
    expect(await tokenOf(actor)).toBe(first);
    now = 241_000;
    expect(await tokenOf(actor)).not.toBe(first);
  });

  test('is another for another store or role', async () => {
    const tokenOf = createUserTokens({ jwtSecret: 'x'.repeat(32) });
    expect(await tokenOf({ ...actor, storeId: 't' })).not.toBe(await tokenOf(actor));
    expect(await tokenOf({ ...actor, role: 'sales' })).not.toBe(await tokenOf(actor));
  });
});
