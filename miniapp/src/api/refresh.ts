import { contracts, type SignedIn } from '@zhundan/shared';
import { inTurn } from '../platform/in-turn';
import type { Reply } from './reply';
import { replyOf } from './reply-of';
import { newRequestId } from './request-id';
import { spend, takeKeptSession, useSession } from './session';
import { type Answer, send } from './transport';

const REFRESH_TIMEOUT_MS = 10_000;

let underWay: Promise<boolean> | null = null;

/**
 * Makes sure that there is another access token than the one that was refused, once for however many requests found it
 * expired. True when there is one to try with.
 */
export const refreshOnce = (refused: string | null): Promise<boolean> => {
  underWay ??= inTurn('session', () => refresh(refused)).finally(() => {
    underWay = null;
  });
  return underWay;
};

/** A refresh token used twice revokes the whole family: what another tab got for it meanwhile is taken, not asked for again. */
const refresh = async (refused: string | null): Promise<boolean> => {
  takeKeptSession();
  if (useSession.getState().accessToken !== refused) return useSession.getState().accessToken !== null;

  const answer = await trade();
  if (answer === null || 'trouble' in answer) return false;
  if (answer.status === 200) return true;
  // A 5xx says nothing about the token, so it is kept for the next try; a refusal ends the session, unless another tab has a newer one.
  if (answer.status >= 500) return false;
  if (takeKeptSession()) return useSession.getState().accessToken !== null;
  useSession.getState().end();
  return false;
};

/** Trades the tokens for a pair that acts for another of the person's stores. */
export const switchTo = (storeId: string): Promise<Reply<SignedIn>> =>
  inTurn('session', async () => {
    takeKeptSession();
    return replyOf<SignedIn>((await trade(storeId)) ?? { trouble: 'OFFLINE' });
  });

/** One trade; null when there is nothing to trade. In turn only. */
const trade = async (storeId?: string): Promise<Answer | null> => {
  const { refreshToken, begin } = useSession.getState();
  if (!refreshToken) return null;
  const { method, path } = contracts.refreshSession;
  const body = { refreshToken, ...(storeId === undefined ? {} : { storeId }) };
  const answer = await send({ method, path, body, token: null, requestId: newRequestId(), timeoutMs: REFRESH_TIMEOUT_MS });
  if ('status' in answer && answer.status === 200) {
    spend(refreshToken);
    begin(answer.body as SignedIn);
  }
  return answer;
};
