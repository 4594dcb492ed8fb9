import { createHash, createHmac, createSecretKey, randomBytes, randomInt } from 'node:crypto';
import { HQ_ROLES, SIGN_IN_ALPHABET, SIGN_IN_CODE_LENGTH } from '@zhundan/shared';
import { errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import type { Actor } from '../actor.ts';
import type { ConsoleTokens } from '../use-cases/ports/console.ts';

const ACCESS_SECONDS = 15 * 60;
const SECRET_BYTES = 32;
const ISSUER = 'zhundan', AUDIENCE = 'console';

const claims = z.object({ sub: z.uuid(), role: z.enum(HQ_ROLES), sid: z.uuid() });

/** What an access cookie turned out to be. */
export type ConsoleReading =
  | { readonly actor: Actor; readonly sessionId: string }
  | { readonly trouble: 'expired' | 'invalid' };

export interface ConsoleSessionTokens extends ConsoleTokens {
  readConsole(token: string): Promise<ConsoleReading>;
}

/**
 * The tokens of the console. Its access token is a JWT of an audience of its own: one taken out of a cookie is no bearer
 * token, and a phone's is no cookie.
 */
export const createConsoleTokens = ({ secret, now = Date.now }: { secret: string; now?: () => number }): ConsoleSessionTokens => {
  const key = createSecretKey(Buffer.from(secret));
  const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

  return {
    issueConsole: async ({ userId, role }, sessionId) => {
      const issuedAt = Math.floor(now() / 1000);
      const accessToken = await new SignJWT({ sub: userId, role, sid: sessionId }).setProtectedHeader({ alg: 'HS256' })
        .setIssuer(ISSUER).setAudience(AUDIENCE).setIssuedAt(issuedAt).setExpirationTime(issuedAt + ACCESS_SECONDS).sign(key);
      return { accessToken, accessExpiresAt: new Date((issuedAt + ACCESS_SECONDS) * 1000).toISOString() };
    },

    readConsole: async (token) => {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'], issuer: ISSUER, audience: AUDIENCE, requiredClaims: ['exp'], currentDate: new Date(now()),
        });
        const { sub, role, sid } = claims.parse(payload);
        return { actor: { userId: sub, role, storeId: null }, sessionId: sid };
      } catch (error) {
        return { trouble: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
      }
    },

    // What a JWT signs has a dot and no space, so this is never the signature of one.
    csrfTokenOf: (sessionId) => createHmac('sha256', key).update(`csrf ${sessionId}`).digest('base64url'),

    newSignIn: () => ({
      code: Array.from({ length: SIGN_IN_CODE_LENGTH }, () => SIGN_IN_ALPHABET[randomInt(SIGN_IN_ALPHABET.length)]).join(''),
      secret: newSecret(),
    }),
    newSecret,
    hashOfConsole: (text) => createHash('sha256').update(`console ${text}`).digest('hex'),
  };
};
