import { randomBytes } from 'node:crypto';

const TOKEN_SECONDS = 7200;
/** A forced refresh sooner than this after the last is ignored. */
const FORCE_EVERY_MS = 30_000;

interface Tokens {
  /** The token in force and its remaining life; a forced call makes a new one and ends the old. */
  issue(force: boolean): { access_token: string; expires_in: number };
  isValid(token: string): boolean;
}

/** The stable access token of one app. Lives as long as the sandbox. */
export const createTokens = (now: () => number = Date.now): Tokens => {
  let current: { token: string; madeAt: number } | null = null;
  let forcedAt = Number.NEGATIVE_INFINITY;
  const secondsLeft = () => (current ? TOKEN_SECONDS - Math.floor((now() - current.madeAt) / 1000) : 0);

  return {
    issue: (force) => {
      const isForced = force && now() - forcedAt >= FORCE_EVERY_MS;
      if (isForced) forcedAt = now();
      // WeChat renews five minutes before the end.
      if (!current || isForced || secondsLeft() <= 300) current = { token: `sandbox-${randomBytes(24).toString('hex')}`, madeAt: now() };
      return { access_token: current.token, expires_in: secondsLeft() };
    },
    isValid: (token) => token === current?.token && secondsLeft() > 0,
  };
};
