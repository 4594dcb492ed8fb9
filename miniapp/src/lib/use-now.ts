import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/** The time, for countdowns, in steps that nobody waits for. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
