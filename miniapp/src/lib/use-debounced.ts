import { useEffect, useState } from 'react';

/** The value as it was when it last stood still for `ms`. */
export const useDebounced = <T>(value: T, ms: number): T => {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
    // Compared by content: a new object with the same content has not moved.
  }, [key, ms]);
  return settled;
};
