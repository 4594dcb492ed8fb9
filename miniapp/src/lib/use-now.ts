import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/** The time, for countdowns, in steps that nobody waits for. `ahead` is by how much the server's clock is before ours. */
export const useNow = (ahead = 0): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now + ahead;
};
