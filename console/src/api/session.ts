import type { ConsoleSession } from '@zhundan/shared';
import { createStore } from '../lib/store.ts';

type Person = ConsoleSession['user'];

/**
 * `unknown` until the server has said who the cookies are; null when nobody is signed in. Of somebody whose session has ended
 * under their hands the name is kept: their work stays as it lies until they are back.
 */
export type Presence = ConsoleSession | { readonly ended: Person } | 'unknown' | null;

export const session = createStore<Presence>('unknown');

const personIn = (presence: Presence): Person | null => {
  if (presence === null || presence === 'unknown') return null;
  return 'ended' in presence ? presence.ended : presence.user;
};

/** The server knows these cookies no more. */
export const endSession = (): void => {
  const current = session.get();
  if (current !== null && current !== 'unknown' && 'ended' in current) return;
  const person = personIn(current);
  session.set(person && { ended: person });
};

/** For rooms: behind the sign-in there is always somebody. */
export const useWho = (): Person => {
  const person = personIn(session.use());
  if (person === null) throw new Error('nobody is signed in');
  return person;
};

const CSRF_COOKIES = ['__Host-zd_csrf', 'zd_csrf'];

/**
 * The token of the session that this page speaks for. It is read from the cookie only at the start: a page that was open
 * while somebody else signed in keeps its own and is refused, instead of acting in the other one's name.
 */
export const csrfToken = (): string | null => {
  const current = session.get();
  return current !== null && current !== 'unknown' && 'csrfToken' in current ? current.csrfToken : tokenInCookie();
};

/** That of the session which this browser holds now, whichever of its tabs began it. */
export const tokenInCookie = (): string | null => {
  const cookies = new Map(document.cookie.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
  return CSRF_COOKIES.map((name) => cookies.get(name)).find(Boolean) ?? null;
};
