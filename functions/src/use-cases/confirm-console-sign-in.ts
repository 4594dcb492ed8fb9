import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { ConsoleSignIns, ConsoleTokens } from './ports/console.ts';

interface Deps { readonly consoleSignIns: ConsoleSignIns; readonly consoleTokens: ConsoleTokens }

export const confirmConsoleSignIn = async (
  { consoleSignIns, consoleTokens }: Deps, { actor, input }: Command<typeof contracts.confirmConsoleSignIn>,
): Answer<typeof contracts.confirmConsoleSignIn> => {
  const { outcome } = await consoleSignIns.confirm({ userId: actor.userId, codeHash: consoleTokens.hashOfConsole(input.code) });
  switch (outcome) {
    case 'confirmed': return { confirmed: true };
    case 'unknown': return refuse('SIGN_IN_UNKNOWN');
    case 'limited': return refuse('RATE_LIMITED');
    case 'disabled': return refuse('ACCOUNT_DISABLED');
    case 'not_allowed': return refuse('CONSOLE_NOT_ALLOWED');
  }
};
