import type { ConsoleSession } from '@zhundan/shared';
import type { ConsoleTokens } from './ports/console.ts';
import type { Person } from './ports/sessions.ts';

/** A session of the console: what its page is told, and what its browser keeps where no script can read it. */
export interface KeptSession {
  readonly session: ConsoleSession;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly sessionId: string;
}

export const keptSession = async (tokens: ConsoleTokens, { userId, name, role }: Person, sessionId: string, refreshToken: string): Promise<KeptSession> => {
  const { accessToken, accessExpiresAt } = await tokens.issueConsole({ userId, role, storeId: null }, sessionId);
  return {
    session: { user: { userId, name, role }, csrfToken: tokens.csrfTokenOf(sessionId), accessExpiresAt },
    accessToken, refreshToken, sessionId,
  };
};
