import { type Reply, readRefusal, troubleReply } from './reply';
import type { Answer } from './transport';

/** The server has validated its answer against the contract; a phone a version behind must not choke on a new field. */
export const replyOf = <T>(answer: Answer): Reply<T> => {
  if ('trouble' in answer) return troubleReply(answer.trouble);
  return answer.status >= 200 && answer.status < 300
    ? { ok: true, data: answer.body as T }
    : { ok: false, refusal: readRefusal(answer.body) };
};
