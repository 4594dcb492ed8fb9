import { HQ_ROLES, refuse, type Refusal, type Role } from '@zhundan/shared';
import { keptSession, type KeptSession } from './console-session.ts';
import type { ConsoleTokens } from './ports/console.ts';
import type { Sessions } from './ports/sessions.ts';

interface Deps { readonly sessions: Sessions; readonly consoleTokens: ConsoleTokens }

const hqRoles: ReadonlySet<Role> = new Set(HQ_ROLES);

/** A new pair for an old one; the machinery, and how it finds thieves, is the phone's. Who has left headquarters is signed out. */
export const refreshConsoleSession = async (
  { sessions, consoleTokens }: Deps, { refreshToken, sessionId }: { refreshToken: string; sessionId: string },
): Promise<KeptSession | Refusal> => {
  const successor = consoleTokens.newSecret();
  const newTokenHash = consoleTokens.hashOfConsole(successor);
  const refreshed = await sessions.refresh({ tokenHash: consoleTokens.hashOfConsole(refreshToken), newTokenHash });
  switch (refreshed.outcome) {
    case 'signed_in': break;
    case 'disabled': return refuse('ACCOUNT_DISABLED');
    case 'invalid': case 'not_yours': return refuse('REFRESH_TOKEN_INVALID');
  }
  if (hqRoles.has(refreshed.person.role)) return keptSession(consoleTokens, refreshed.person, sessionId, successor);
  await sessions.end({ tokenHash: newTokenHash });
  return refuse('CONSOLE_NOT_ALLOWED');
};
