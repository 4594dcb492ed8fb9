const POLL_MS = 15;

/** Calls until it no longer throws. Gives up after `patienceMs` with the last error as the cause. */
export const until = async <T>(what: string, attempt: () => Promise<T> | T, patienceMs = 30_000): Promise<T> => {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (cause) {
      if (Date.now() > deadline) throw new Error(`${what}: not within ${patienceMs / 1000} s`, { cause });
      await new Promise((resume) => setTimeout(resume, POLL_MS));
    }
  }
};
