import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { refuse } from '@zhundan/shared';
import { Unavailable } from '../unavailable.ts';
import { jsonAnswer, refusalAnswer } from './answer.ts';
import { causeOf, type Log, levelOf } from './request-log.ts';

export interface CronJob {
  readonly name: string;
  /** Only its scheduler knows it; Vercel sends it as a bearer token. */
  readonly secret: string;
  readonly log: Log;
  /** What it answers goes to the scheduler's log. A job that finds something wrong throws. */
  readonly run: () => Promise<unknown>;
}

/** A scheduled job as a web-standard function: `{ fetch }`. */
export const cronDoor = ({ name, secret, log, run }: CronJob): { fetch(request: Request): Promise<Response> } => ({
  fetch: async (request) => {
    const begun = performance.now();
    const requestId = randomUUID();
    const { response, cause } = await outcomeOf(request);
    response.headers.set('x-request-id', requestId);
    log({
      level: levelOf(response.status), at: new Date().toISOString(), requestId, method: request.method, endpoint: name,
      status: response.status, ms: Math.round(performance.now() - begun), ...(cause ? { cause } : {}),
    });
    return response;

    async function outcomeOf({ headers }: Request): Promise<{ response: Response; cause?: string }> {
      if (!isEqual(headers.get('authorization') ?? '', `Bearer ${secret}`)) return { response: refusalAnswer(refuse('UNAUTHENTICATED'), requestId) };
      try {
        return { response: jsonAnswer(200, await run()) };
      } catch (error) {
        const code = error instanceof Unavailable ? 'SERVICE_UNAVAILABLE' : 'INTERNAL';
        return { response: refusalAnswer(refuse(code), requestId), cause: causeOf(error) };
      }
    }
  },
});

/** In the same time, however many characters are right. */
const isEqual = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
