import { contracts, type SignedIn } from '@zhundan/shared';
import { newRequestId } from './request-id';
import { useSession } from './session';
import { send } from './transport';

const REFRESH_TIMEOUT_MS = 10_000;

let underWay: Promise<boolean> | null = null;

/**
 * Trades the refresh token for a new pair, once for however many requests found theirs expired: a refresh token used
 * twice revokes the whole family. True when there is a fresh access token to try with.
 */
export const refreshOnce = (): Promise<boolean> => {
  underWay ??= refresh().finally(() => {
    underWay = null;
  });
  return underWay;
};

const refresh = async (): Promise<boolean> => {
  const { refreshToken, begin, end } = useSession.getState();
  if (!refreshToken) return false;

  const { method, path } = contracts.refreshSession;
  const answer = await send({
    method, path, body: { refreshToken }, token: null, requestId: newRequestId(), timeoutMs: REFRESH_TIMEOUT_MS,
  });
  if ('trouble' in answer) return false;
  if (answer.status === 200) {
    begin(answer.body as SignedIn);
    return true;
  }
  // 401 and 403 end the session; a 5xx says nothing about the token, so it is kept for the next try.
  if (answer.status < 500) end();
  return false;
};
