import { isRefusal, refuse, type Refusal } from '@zhundan/shared';
import type { KeptSession } from '../use-cases/console-session.ts';
import { pollConsoleSignIn } from '../use-cases/poll-console-sign-in.ts';
import type { ConsoleSignIns, ConsoleTokens } from '../use-cases/ports/console.ts';
import type { Sessions } from '../use-cases/ports/sessions.ts';
import { refreshConsoleSession } from '../use-cases/refresh-console-session.ts';
import { startConsoleSignIn } from '../use-cases/start-console-sign-in.ts';
import { browserOf, callerOf } from './browser.ts';
import type { CookieJar } from './cookies.ts';
import type { Exchange } from './endpoint.ts';
import { isEqual } from './same-page.ts';

export interface ConsoleSessionDeps {
  readonly sessions: Sessions;
  readonly consoleSignIns: ConsoleSignIns;
  readonly consoleTokens: ConsoleTokens;
}

/** As long as app.poll_console_sign_in gives a session; the database has the last word. */
const SESSION_SECONDS = 12 * 3600, ACCESS_SECONDS = 15 * 60, SIGN_IN_SECONDS = 180;

/** Cookies in, use case, cookies out: what happens to a session of the console in the browser that holds it. */
export const startSignIn = async (deps: ConsoleSessionDeps, { request, jar }: Exchange) => {
  const started = await startConsoleSignIn(deps, { browser: browserOf(request.headers), caller: callerOf(request.headers) });
  if (isRefusal(started)) return started;
  // Whatever this browser held before is not carried over into the session that begins here.
  forget(jar);
  jar.set('signIn', started.secret, SIGN_IN_SECONDS);
  return started.shown;
};

export const pollSignIn = async (deps: ConsoleSessionDeps, { jar }: Exchange) => {
  const polled = await pollConsoleSignIn(deps, { secret: jar.get('signIn') });
  if (polled === 'waiting') return { status: 'waiting' as const };
  jar.drop('signIn');
  return isRefusal(polled) ? polled : { status: 'signedIn' as const, session: keep(jar, polled) };
};

export const refreshSession = async (deps: ConsoleSessionDeps, exchange: Exchange) => {
  const held = heldSession(deps, exchange);
  if (isRefusal(held)) return held;
  const refreshed = await refreshConsoleSession(deps, held);
  if (!isRefusal(refreshed)) return keep(exchange.jar, refreshed);
  forget(exchange.jar);
  return refreshed;
};

export const endSession = async (deps: ConsoleSessionDeps, exchange: Exchange) => {
  const held = heldSession(deps, exchange);
  if (isRefusal(held) && held.refused === 'CSRF_INVALID') return held;
  if (!isRefusal(held)) await deps.sessions.end({ tokenHash: deps.consoleTokens.hashOfConsole(held.refreshToken) });
  forget(exchange.jar);
  return { ended: true as const };
};

const HELD = /^([\da-f-]{36})\.([\w-]{43})$/;

/**
 * The session in the refresh cookie, which names it so that its CSRF token can be checked before anything is asked of the
 * database. A name that was changed fits no token that anybody has.
 */
const heldSession = ({ consoleTokens }: ConsoleSessionDeps, { request, jar }: Exchange): { sessionId: string; refreshToken: string } | Refusal => {
  const [, sessionId, refreshToken] = HELD.exec(jar.get('refresh') ?? '') ?? [];
  if (sessionId === undefined || refreshToken === undefined) return refuse('REFRESH_TOKEN_INVALID');
  const given = request.headers.get('x-csrf-token') ?? '';
  return isEqual(given, consoleTokens.csrfTokenOf(sessionId)) ? { sessionId, refreshToken } : refuse('CSRF_INVALID');
};

const keep = (jar: CookieJar, { session, accessToken, refreshToken, sessionId }: KeptSession) => {
  jar.set('access', accessToken, ACCESS_SECONDS);
  jar.set('refresh', `${sessionId}.${refreshToken}`, SESSION_SECONDS);
  jar.set('csrf', session.csrfToken, SESSION_SECONDS);
  return session;
};

const forget = (jar: CookieJar): void => {
  jar.drop('access');
  jar.drop('refresh');
  jar.drop('csrf');
};
