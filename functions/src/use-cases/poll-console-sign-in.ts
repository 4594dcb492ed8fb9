import { refuse, type Refusal } from '@zhundan/shared';
import { keptSession, type KeptSession } from './console-session.ts';
import type { ConsoleSignIns, ConsoleTokens } from './ports/console.ts';

interface Deps { readonly consoleSignIns: ConsoleSignIns; readonly consoleTokens: ConsoleTokens }

/** Has somebody confirmed what this browser shows? `secret` is undefined for one that shows nothing. */
export const pollConsoleSignIn = async (
  { consoleSignIns, consoleTokens }: Deps, { secret }: { secret: string | undefined },
): Promise<'waiting' | KeptSession | Refusal> => {
  if (secret === undefined) return refuse('SIGN_IN_EXPIRED');
  const refreshToken = consoleTokens.newSecret();
  const polled = await consoleSignIns.poll({
    secretHash: consoleTokens.hashOfConsole(secret), tokenHash: consoleTokens.hashOfConsole(refreshToken),
  });
  switch (polled.outcome) {
    case 'signed_in': return keptSession(consoleTokens, polled.person, polled.sessionId, refreshToken);
    case 'waiting': return 'waiting';
    case 'expired': return refuse('SIGN_IN_EXPIRED');
    case 'disabled': return refuse('ACCOUNT_DISABLED');
    case 'not_allowed': return refuse('CONSOLE_NOT_ALLOWED');
  }
};
