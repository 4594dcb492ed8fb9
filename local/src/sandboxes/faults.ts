import { setTimeout as pause } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { refusal } from './amap/answers.ts';
import type { Fault, Vendor } from './fault-request.ts';
import { wechatError } from './wechat/errors.ts';

/** Longer than any caller waits, short enough that nothing hangs for ever. */
const TIMEOUT_MS = 30_000;
const FAULTS_MAX = 50;

/** What the vendors are told to do wrong. The first fault that fits a call is played, and counted. */
export interface Faults {
  list(): readonly Fault[];
  add(fault: Fault): 'added' | 'too_many';
  clear(): void;
  /** Put in front of a vendor's paths. */
  middleware(vendorOf: (path: string) => Vendor | null): MiddlewareHandler<{ Bindings: HttpBindings }>;
  /** Lets go of every caller that is being kept waiting. */
  stop(): void;
}

export const createFaults = (): Faults => {
  let faults: Fault[] = [];
  const stopping = new AbortController();

  const take = (vendor: Vendor | null, path: string): Fault | null => {
    const fault = faults.find((each) => each.vendor === vendor && (each.path === undefined || each.path === path));
    if (fault?.times !== undefined) {
      fault.times -= 1;
      if (fault.times === 0) faults = faults.filter((each) => each !== fault);
    }
    return fault ?? null;
  };

  return {
    list: () => faults,
    add: (fault) => {
      if (faults.length >= FAULTS_MAX) return 'too_many';
      faults.push({ ...fault });
      return 'added';
    },
    clear: () => { faults = []; },
    stop: () => stopping.abort(),

    middleware: (vendorOf) => async (c, next) => {
      const fault = take(vendorOf(c.req.path), c.req.path);
      if (!fault) return next();
      const wait = (ms: number) => waitFor(ms, AbortSignal.any([stopping.signal, c.req.raw.signal]));

      switch (fault.kind) {
        case 'slow': {
          await wait(fault.ms ?? 3000);
          return next();
        }
        case 'timeout': {
          await wait(TIMEOUT_MS);
          return hangUp(c);
        }
        case 'reset': return hangUp(c);
        case 'error': return errorOf(c, fault);
      }
    },
  };
};

/** Until the time is over, the caller gone or the sandbox stopped. */
const waitFor = async (ms: number, signal: AbortSignal): Promise<void> => {
  await pause(ms, undefined, { signal }).catch(() => {});
};

const hangUp = (c: Context<{ Bindings: HttpBindings }>): Response => {
  c.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
};

/** An HTTP status, or HTTP 200 with the vendor's own code, which is how both vendors refuse. */
const errorOf = (c: Context, fault: Fault): Response => {
  if (fault.status !== undefined) return new Response('sandbox fault', { status: fault.status });
  return c.json(fault.vendor === 'amap' ? refusal(fault.infocode ?? '10016') : wechatError(fault.errcode ?? -1));
};
