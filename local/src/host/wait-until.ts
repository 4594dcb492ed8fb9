/** Where `waitUntil` of @vercel/functions looks for the running request. */
const REQUEST_CONTEXT = Symbol.for('@vercel/request-context');

export interface Background {
  /** Resolves when what was promised until now has been done. */
  settled(): Promise<void>;
}

/** Keeps promises that outlive their response, as the platform does; a failure is logged and harms nobody. */
export const acceptWaitUntil = (log: (error: unknown) => void): Background => {
  const pending = new Set<Promise<unknown>>();
  const waitUntil = (promise: Promise<unknown>): void => {
    const kept: Promise<unknown> = Promise.resolve(promise).catch(log).finally(() => pending.delete(kept));
    pending.add(kept);
  };
  const context = { waitUntil };
  Object.assign(globalThis, { [REQUEST_CONTEXT]: { get: () => context } });
  return {
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
};
