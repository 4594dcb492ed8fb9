import { useState } from 'react';
import { useSession } from '../api';
import { forget, keep, readKept } from './storage';

/**
 * What somebody writes and has not sent yet: kept under their name while they write, so that a session which ends, or an app
 * which is closed, costs nothing. `restored`: it comes from an earlier visit.
 */
export const useKeptDraft = <T>(name: string, empty: T) => {
  // Whoever began to write; the session may end while the page still stands.
  const [key] = useState(() => `draft:${useSession.getState().user?.userId ?? ''}:${name}`);
  const [draft, setDraft] = useState(() => readKept<T>(key) ?? empty);
  const [restored, setRestored] = useState(() => readKept<T>(key) !== null);
  const set = (change: (before: T) => T): void => setDraft((before) => {
    const after = change(before);
    keep(key, after);
    return after;
  });
  /** It was sent, or is not wanted any more. */
  const drop = (): void => {
    forget(key);
    setDraft(empty);
    setRestored(false);
  };
  return { draft, restored, set, drop };
};
