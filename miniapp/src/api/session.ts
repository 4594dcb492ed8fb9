import type { SignedIn } from '@zhundan/shared';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { stateStorage } from '../lib/storage';

export type SessionUser = SignedIn['user'];

interface Session {
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  readonly user: SessionUser | null;
  begin(signedIn: SignedIn): void;
  end(): void;
}

const NOBODY = { accessToken: null, refreshToken: null, user: null };

/** Who is signed in on this phone. Only `api/` changes the tokens; everybody may read `user`. */
export const useSession = create<Session>()(
  persist(
    (set) => ({
      ...NOBODY,
      begin: ({ accessToken, refreshToken, user }) => set({ accessToken, refreshToken, user }),
      end: () => set(NOBODY),
    }),
    { name: 'session', version: 1, storage: createJSONStorage(() => stateStorage) },
  ),
);

/** Only franchisees order, and only for a store; the server refuses the shop to everybody else. */
export const ordersForAStore = ({ role, store }: SessionUser): boolean => role === 'franchisee' && store !== null;

export const isSignedIn = (): boolean => useSession.getState().refreshToken !== null;
