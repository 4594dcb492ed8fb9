import { useEffect, useState } from 'react';

/** How long a person waits before they wonder. */
export const SLOW_MS = 3_000;

/** True once `waiting` has lasted longer than people wait calmly; then a sentence helps. */
export const useSlow = (waiting: boolean): boolean => {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!waiting) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow;
};
