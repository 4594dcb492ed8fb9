import { contracts, type ConsoleSession } from '@zhundan/shared';
import { addressOf } from './address.ts';
import { csrfToken, session } from './session.ts';
import { send } from './transport.ts';

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
  const contract = contracts.refreshConsoleSession;
  const answer = await send({ method: contract.method, ...addressOf(contract, {}), csrfToken: csrfToken(), timeoutMs: TIMEOUT_MS });
  if ('trouble' in answer || answer.status >= 500) return false;
  session.set(answer.status === 200 ? answer.body as ConsoleSession : null);
  return answer.status === 200;
};
