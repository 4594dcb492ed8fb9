import { useEffect, useState } from 'react';

/** The value as it was when it last stood still for `ms`; plain data only. */
export const useDebounced = <T>(value: T, ms: number): T => {
  const [settled, setSettled] = useState(value);
  // Compared by content: a new object with the same content has not moved.
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as T), ms);
    return () => clearTimeout(timer);
  }, [key, ms]);
  return settled;
};
