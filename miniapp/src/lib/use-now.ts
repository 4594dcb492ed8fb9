import { useEffect, useState } from 'react';
import { serverNow } from './server-clock';

const TICK_MS = 15_000;

/** The server's time, for countdowns, in steps that nobody waits for. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => serverNow());
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
};
