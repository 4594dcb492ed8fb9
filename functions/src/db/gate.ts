import { Unavailable } from '../unavailable.ts';

/** Runs what it is given, so many at once; the others wait in line, and not for ever. */
export type Gate = <Value>(run: () => Promise<Value>) => Promise<Value>;

/** @throws Unavailable for whoever has waited too long; what they wanted was never begun. */
export const createGate = ({ atOnce, waitMs }: { atOnce: number; waitMs: number }): Gate => {
  const waiting = new Set<() => void>();
  let running = 0;

  const enter = (): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const called = (): void => {
        clearTimeout(giveUp);
        resolve();
      };
      const giveUp = setTimeout(() => {
        waiting.delete(called);
        reject(new Unavailable(`${atOnce} calls are under way and ${waiting.size} more wait`));
      }, waitMs);
      waiting.add(called);
    });
  };

  /** Whoever leaves hands the place on; the count stays as it is. */
  const leave = (): void => {
    const [next] = waiting;
    if (!next) {
      running -= 1;
      return;
    }
    waiting.delete(next);
    next();
  };

  return async (run) => {
    await enter();
    try {
      return await run();
    } finally {
      leave();
    }
  };
};
