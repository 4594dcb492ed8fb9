import type { SignedIn } from '@zhundan/shared';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { stateStorage } from '../lib/storage';
import { onKeptElsewhere } from '../platform/in-turn';

export type SessionUser = SignedIn['user'];

interface Session {
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  readonly user: SessionUser | null;
  begin(signedIn: SignedIn): void;
  end(): void;
}

const KEPT_AS = 'session';
const NOBODY = { accessToken: null, refreshToken: null, user: null };

/** Who is signed in on this phone. Only `api/` changes the tokens; everybody may read `user`. */
export const useSession = create<Session>()(
  persist(
    (set) => ({
      ...NOBODY,
      begin: ({ accessToken, refreshToken, user }) => set({ accessToken, refreshToken, user }),
      end: () => set(NOBODY),
    }),
    { name: KEPT_AS, version: 1, storage: createJSONStorage(() => stateStorage) },
  ),
);

/** Only franchisees order, and only for a store; the server refuses the shop to everybody else. */
export const ordersForAStore = ({ role, store }: SessionUser): boolean => role === 'franchisee' && store !== null;

export const isSignedIn = (): boolean => useSession.getState().refreshToken !== null;

/** Refresh tokens that this page has traded in. A storage that is full may still hold one: it is not to be used again. */
const spent = new Set<string>();

export const spend = (refreshToken: string): void => void spent.add(refreshToken);

/**
 * Several tabs of a browser share one session: what another one got for the tokens, or that it signed out, is kept where all
 * can read it. True when that gave us other tokens than ours.
 */
export const takeKeptSession = (): boolean => {
  const kept = useSession.persist.getOptions().storage?.getItem(KEPT_AS) as { state: Session } | null | undefined;
  if (!kept) return false;
  const { accessToken, refreshToken, user } = kept.state;
  if (refreshToken === useSession.getState().refreshToken || (refreshToken !== null && spent.has(refreshToken))) return false;
  useSession.setState({ accessToken, refreshToken, user });
  return true;
};

/** Call once, at start. */
export const followOtherTabs = (): void => onKeptElsewhere(KEPT_AS, () => void takeKeptSession());
