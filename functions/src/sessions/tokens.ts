import { createHash, createSecretKey, randomBytes } from 'node:crypto';
import { ROLES } from '@zhundan/shared';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import type { Actor } from '../actor.ts';
import type { BindIdentity, Tokens } from '../use-cases/ports/sessions.ts';

const ACCESS_SECONDS = 15 * 60;
const BIND_SECONDS = 10 * 60;
const REFRESH_BYTES = 32;
const ISSUER = 'zhundan';

const accessClaims = z.object({ sub: z.uuid(), role: z.enum(ROLES), store: z.uuid().nullable() })
  .refine(({ role, store }) => role !== 'franchisee' || store !== null);
const bindClaims = z.object({ openid: z.string().min(1), unionid: z.string().min(1).optional() });

/** What a bearer token turned out to be. */
export type AccessReading = { readonly actor: Actor } | { readonly trouble: 'expired' | 'invalid' };

export interface SessionTokens extends Tokens {
  readAccess(token: string): Promise<AccessReading>;
}

/**
 * The three tokens of a session. Access and bind tokens are our own JWTs, told apart by their audience; a refresh token
 * is random, and only its SHA-256 leaves this process.
 */
export const createTokens = ({ secret, now = Date.now }: { secret: string; now?: () => number }): SessionTokens => {
  const key = createSecretKey(Buffer.from(secret));

  const issue = (audience: string, claims: JWTPayload, seconds: number): Promise<string> => {
    const issuedAt = Math.floor(now() / 1000);
    return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setIssuer(ISSUER).setAudience(audience)
      .setIssuedAt(issuedAt).setExpirationTime(issuedAt + seconds).sign(key);
  };

  const read = async (audience: string, token: string): Promise<JWTPayload> => {
    const options = { algorithms: ['HS256'], issuer: ISSUER, audience, requiredClaims: ['exp'], currentDate: new Date(now()) };
    return (await jwtVerify(token, key, options)).payload;
  };

  return {
    issueAccess: async ({ userId, role, storeId }) => ({
      accessToken: await issue('access', { sub: userId, role, store: storeId }, ACCESS_SECONDS),
      accessExpiresAt: new Date((Math.floor(now() / 1000) + ACCESS_SECONDS) * 1000).toISOString(),
    }),

    readAccess: async (token) => {
      try {
        const { sub, role, store } = accessClaims.parse(await read('access', token));
        return { actor: { userId: sub, role, storeId: store } };
      } catch (error) {
        return { trouble: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
      }
    },

    newRefreshToken: () => {
      const refreshToken = randomBytes(REFRESH_BYTES).toString('base64url');
      return { refreshToken, tokenHash: sha256Hex(refreshToken) };
    },

    hashOf: sha256Hex,

    issueBind: (identity) => issue('bind', { ...identity }, BIND_SECONDS),

    readBind: async (token): Promise<BindIdentity | null> => {
      try {
        const { openid, unionid } = bindClaims.parse(await read('bind', token));
        return unionid === undefined ? { openid } : { openid, unionid };
      } catch {
        return null;
      }
    },
  };
};

const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');
