import { contracts, type ConsoleSession } from '@zhundan/shared';
import { addressOf } from './address.ts';
import { readRefusal } from './reply.ts';
import { csrfToken, endSession, session, tokenInCookie } from './session.ts';
import { type Answer, send } from './transport.ts';

const TIMEOUT_MS = 10_000;

let underWay: Promise<boolean> | null = null;

/**
 * Trades the refresh cookie for a new pair, once for however many requests found theirs expired, and one browser tab at a
 * time: they share the cookies, and a token used twice ends the session. True when it is worth trying again.
 */
export const refreshOnce = (): Promise<boolean> => {
  underWay ??= inTurn(refresh).finally(() => {
    underWay = null;
  });
  return underWay;
};

/** Older browsers, and pages that are not served securely, have no locks: there the minute's grace has to do. */
const inTurn = async (run: () => Promise<boolean>): Promise<boolean> =>
  'locks' in navigator ? navigator.locks.request('zhundan-refresh', run) : run();

const refresh = async (): Promise<boolean> => {
  const own = csrfToken();
  const answer = await ask(own);
  if ('trouble' in answer || answer.status >= 500) return false;
  if (answer.status === 200) return begin(answer);
  // Another tab has begun a session since: it is this browser's now, and signing in here would end it there.
  if (readRefusal(answer.body).code === 'CSRF_INVALID' && tokenInCookie() !== own) {
    const other = await ask(tokenInCookie());
    if ('status' in other && other.status === 200) return begin(other);
  }
  endSession();
  return false;
};

const ask = (token: string | null): Promise<Answer> => {
  const contract = contracts.refreshConsoleSession;
  return send({ method: contract.method, ...addressOf(contract, {}), csrfToken: token, timeoutMs: TIMEOUT_MS });
};

/** What was asked for in one person's name is not tried again in another's. */
const begin = ({ body }: Extract<Answer, { status: number }>): boolean => {
  const before = session.get();
  const next = body as ConsoleSession;
  session.set(next);
  if (before === null || before === 'unknown') return true;
  return next.user.userId === ('ended' in before ? before.ended : before.user).userId;
};
