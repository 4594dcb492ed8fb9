import { createSecretKey } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Actor } from '../actor.ts';

const LIFE_SECONDS = 5 * 60;
/** The database may live a while behind us, and believes nothing that was issued later than half a minute from its now. */
const SKEW_SECONDS = 2 * 60;
/** A token handed out lives at least this long: far longer than any call. */
const LEFT_SECONDS_MIN = 60;
/** Actors remembered per instance; the least recently seen goes first. */
const KEPT_MAX = 2_000;

interface Kept { readonly token: Promise<string>; readonly expiresAt: number }

/** Mints the short JWTs under which the database sees a person: role `authenticated`, and the claims that policies read. */
export const createUserTokens = ({ jwtSecret, now = Date.now }: { jwtSecret: string; now?: () => number }): ((actor: Actor) => Promise<string>) => {
  const key = createSecretKey(Buffer.from(jwtSecret));
  const kept = new Map<string, Kept>();

  const mint = ({ userId, role, storeId }: Actor, issuedAt: number): Promise<string> =>
    new SignJWT({ role: 'authenticated', app_role: role, ...(storeId === null ? {} : { store_id: storeId }) })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).setSubject(userId).setAudience('authenticated')
      .setIssuedAt(issuedAt - SKEW_SECONDS).setExpirationTime(issuedAt + LIFE_SECONDS).sign(key);

  return (actor) => {
    const name = `${actor.userId} ${actor.role} ${actor.storeId}`;
    const seconds = Math.floor(now() / 1000);
    const found = kept.get(name);
    kept.delete(name);
    const fresh = found && found.expiresAt - seconds >= LEFT_SECONDS_MIN
      ? found
      : { token: mint(actor, seconds), expiresAt: seconds + LIFE_SECONDS };
    kept.set(name, fresh); // the latest seen stands last
    if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value!);
    return fresh.token;
  };
};
