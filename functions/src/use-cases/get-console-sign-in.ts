import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { ConsoleSignIns, ConsoleTokens } from './ports/console.ts';

interface Deps { readonly consoleSignIns: ConsoleSignIns; readonly consoleTokens: ConsoleTokens }

export const getConsoleSignIn = async (
  { consoleSignIns, consoleTokens }: Deps, { actor, input }: Command<typeof contracts.getConsoleSignIn>,
): Answer<typeof contracts.getConsoleSignIn> => {
  const found = await consoleSignIns.find({ userId: actor.userId, codeHash: consoleTokens.hashOfConsole(input.code) });
  switch (found.outcome) {
    case 'found': return found.request;
    case 'unknown': return refuse('SIGN_IN_UNKNOWN');
    case 'limited': return refuse('RATE_LIMITED');
    case 'disabled': return refuse('ACCOUNT_DISABLED');
    case 'not_allowed': return refuse('CONSOLE_NOT_ALLOWED');
  }
};
