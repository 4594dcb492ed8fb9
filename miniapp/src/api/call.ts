import type { Contract, Output } from '@zhundan/shared';
import type * as z from 'zod/mini';
import { pause } from '../lib/pause';
import { addressOf } from './address';
import { type Reply, readRefusal } from './reply';
import { replyOf } from './reply-of';
import { newRequestId } from './request-id';
import { refreshOnce } from './refresh';
import { takeKeptSession, useSession } from './session';
import { type Answer, send } from './transport';

/** What a caller gives: defaults may be left out. */
export type Sent<C extends Contract> = z.input<C['request']> & object;

const TIMEOUT_MS = { read: 10_000, write: 20_000 };
/** Waits between tries; as many retries as entries. */
const BACKOFF_MS = { read: [400, 1_200], write: [800] };

/** POSTs that change nothing: as safe to repeat as a GET. */
const READING_POSTS = new Set(['lookUpSkus', 'checkOrder', 'verifyPlace', 'reorder']);

const isRead = (contract: Contract): boolean => contract.method === 'GET' || READING_POSTS.has(contract.name);

/**
 * Calls an endpoint as its contract says. Refusals come back as values; nothing is thrown.
 *
 * An expired token is refreshed once, for all requests together. When no answer came, reads and writes that carry a
 * `requestId` are tried again; any other write is left to the person, who may not want it twice.
 */
export const call = async <C extends Contract>(contract: C, input: Sent<C>): Promise<Reply<Output<C>>> => {
  const waits = isRead(contract) ? BACKOFF_MS.read : 'requestId' in input ? BACKOFF_MS.write : [];
  let answer = await attempt(contract, input);
  for (const wait of waits) {
    if (!isWorthRepeating(answer)) break;
    await pause(wait);
    answer = await attempt(contract, input);
  }
  return replyOf<Output<C>>(answer);
};

const attempt = async (contract: Contract, input: object): Promise<Answer> => {
  let tried = useSession.getState().accessToken;
  let answer = await sendWithToken(contract, input);
  // Twice at most: what another tab got while this one slept may have run out by now.
  for (let refreshes = 0; refreshes < 2 && isRefusedWith(answer, 'TOKEN_EXPIRED'); refreshes += 1) {
    if (!(await refreshOnce(tried))) return answer;
    tried = useSession.getState().accessToken;
    answer = await sendWithToken(contract, input);
  }
  if (isRefusedWith(answer, 'UNAUTHENTICATED') && !takeKeptSession()) useSession.getState().end();
  return answer;
};

const sendWithToken = (contract: Contract, input: object): Promise<Answer> =>
  send({
    method: contract.method,
    ...addressOf(contract, input),
    token: contract.who === 'anyone' ? null : useSession.getState().accessToken,
    requestId: newRequestId(),
    timeoutMs: isRead(contract) ? TIMEOUT_MS.read : TIMEOUT_MS.write,
  });

const isRefusedWith = (answer: Answer, code: string): boolean =>
  'status' in answer && answer.status === 401 && readRefusal(answer.body).code === code;

const isWorthRepeating = (answer: Answer): boolean =>
  'trouble' in answer || answer.status === 502 || answer.status === 503 || answer.status === 504;
