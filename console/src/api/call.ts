import type { Contract, Output } from '@zhundan/shared';
import type * as z from 'zod/mini';
import { addressOf } from './address.ts';
import { readRefusal, type Reply, troubleReply } from './reply.ts';
import { refreshOnce } from './refresh.ts';
import { csrfToken, endSession } from './session.ts';
import { type Answer, send } from './transport.ts';

/** What a caller gives: defaults may be left out. */
export type Sent<C extends Contract> = z.input<C['request']> & object;

const TIMEOUT_MS = { read: 20_000, write: 30_000 };
/** Waits between tries; as many retries as entries. */
const BACKOFF_MS = { read: [400, 1_200], write: [800] };

/**
 * Calls an endpoint as its contract says. Refusals come back as values; nothing is thrown.
 *
 * An expired session is refreshed once, for all requests together. When no answer came, reads and writes that carry a
 * `requestId` are tried again; any other write is left to the person, who may not want it twice.
 */
export const call = async <C extends Contract>(contract: C, input: Sent<C>): Promise<Reply<Output<C>>> => {
  const waits = contract.method === 'GET' ? BACKOFF_MS.read : 'requestId' in input ? BACKOFF_MS.write : [];
  let answer = await attempt(contract, input);
  for (const wait of waits) {
    if (!isWorthRepeating(answer)) break;
    await new Promise((resolve) => { setTimeout(resolve, wait); });
    answer = await attempt(contract, input);
  }
  return replyOf<Output<C>>(answer);
};

const attempt = async (contract: Contract, input: object): Promise<Answer> => {
  const answer = await sendOnce(contract, input);
  if (isRefusedWith(answer, 'TOKEN_EXPIRED') && await refreshOnce()) return sendOnce(contract, input);
  if (isRefusedWith(answer, 'UNAUTHENTICATED')) endSession();
  return answer;
};

const sendOnce = (contract: Contract, input: object): Promise<Answer> => send({
  method: contract.method, ...addressOf(contract, input), csrfToken: csrfToken(),
  timeoutMs: contract.method === 'GET' ? TIMEOUT_MS.read : TIMEOUT_MS.write,
});

const isRefusedWith = (answer: Answer, code: string): boolean =>
  'status' in answer && answer.status === 401 && readRefusal(answer.body).code === code;

const isWorthRepeating = (answer: Answer): boolean =>
  'trouble' in answer || answer.status === 502 || answer.status === 503 || answer.status === 504;

/** The server has validated its answer against the contract; a page a version behind must not choke on a new field. */
const replyOf = <T>(answer: Answer): Reply<T> => {
  if ('trouble' in answer) return troubleReply(answer.trouble);
  return answer.status >= 200 && answer.status < 300
    ? { ok: true, data: answer.body as T }
    : { ok: false, refusal: readRefusal(answer.body) };
};
