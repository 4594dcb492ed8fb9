import type { SignedIn } from '@zhundan/shared';
import type { Person, Tokens } from './ports/sessions.ts';

/** A person whom the database has signed in, with the pair of tokens that proves it. */
export const signedIn = async (tokens: Tokens, person: Person, refreshToken: string): Promise<SignedIn> => {
  const { userId, name, role, store, stores } = person;
  const access = await tokens.issueAccess({ userId, role, storeId: store?.storeId ?? null });
  return { status: 'signedIn', ...access, refreshToken, user: { userId, name, role, store, stores } };
};
