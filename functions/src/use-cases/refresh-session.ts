import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, OpenCommand } from './command.ts';
import type { Sessions, Tokens } from './ports/sessions.ts';
import { signedIn } from './signed-in.ts';

export const refreshSession = async (
  { sessions, tokens }: { sessions: Sessions; tokens: Tokens }, { input }: OpenCommand<typeof contracts.refreshSession>,
): Answer<typeof contracts.refreshSession> => {
  const successor = tokens.newRefreshToken();
  const store = input.storeId === undefined ? {} : { storeId: input.storeId };
  const refreshed = await sessions.refresh({
    tokenHash: tokens.hashOf(input.refreshToken), newTokenHash: successor.tokenHash, ...store,
  });
  switch (refreshed.outcome) {
    case 'signed_in': return signedIn(tokens, refreshed.person, successor.refreshToken);
    case 'invalid': return refuse('REFRESH_TOKEN_INVALID');
    case 'disabled': return refuse('ACCOUNT_DISABLED');
    case 'not_yours': return refuse('STORE_NOT_YOURS');
  }
};
