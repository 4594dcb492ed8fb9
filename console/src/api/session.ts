import type { ConsoleSession } from '@zhundan/shared';
import { createStore } from '../lib/store.ts';

/** `unknown` until the server has said who the cookies are; null when nobody is signed in. */
export const session = createStore<ConsoleSession | 'unknown' | null>('unknown');

/** For rooms: behind the sign-in there is always somebody. */
export const useWho = (): ConsoleSession['user'] => {
  const current = session.use();
  if (current === null || current === 'unknown') throw new Error('nobody is signed in');
  return current.user;
};

const CSRF_COOKIES = ['__Host-zd_csrf', 'zd_csrf'];

/**
 * The token of the session that this page speaks for. It is read from the cookie only at the start: a page that was open
 * while somebody else signed in keeps its own and is refused, instead of acting in the other one's name.
 */
export const csrfToken = (): string | null => {
  const current = session.get();
  return current !== null && current !== 'unknown' ? current.csrfToken : fromCookie();
};

const fromCookie = (): string | null => {
  const cookies = new Map(document.cookie.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
  return CSRF_COOKIES.map((name) => cookies.get(name)).find(Boolean) ?? null;
};
