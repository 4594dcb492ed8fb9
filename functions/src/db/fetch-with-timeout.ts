export type Fetch = typeof globalThis.fetch;

/** Bounds a call in time, the reading of its answer included. A caller's own signal still counts. */
export const withTimeout = (fetch: Fetch, timeoutMs: number): Fetch => (input, init) => {
  const timeout = AbortSignal.timeout(timeoutMs);
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout });
};
