/** Longer than a request waits for its answer: a tab that holds on for longer sleeps in the background, or is gone. */
const WAIT_MS = 12_000;

/**
 * Runs `work` while no other tab of this browser runs something of this name. Older Safari knows no locks, and a sleeping tab
 * may hold one: then it runs all the same, and whoever calls copes with two at once.
 */
export const inTurn = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return work();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), WAIT_MS);
  let begun: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    clearTimeout(timer);
    return (begun ??= work());
  };
  return locks.request(name, { signal: patience.signal }, begin).catch((error: unknown) => (begun ? Promise.reject(error) : begin())) as Promise<T>;
};

/** Tells when another tab of this browser has kept, or forgotten, something under this name. */
export const onKeptElsewhere = (name: string, tell: () => void): void => {
  window.addEventListener('storage', ({ key }) => {
    if (key === name || key === null) tell();
  });
};
