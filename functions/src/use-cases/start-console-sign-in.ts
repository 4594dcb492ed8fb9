import { type contracts, type Output, refuse, type Refusal, signInQr } from '@zhundan/shared';
import type { ConsoleSignIns, ConsoleTokens } from './ports/console.ts';

interface Deps { readonly consoleSignIns: ConsoleSignIns; readonly consoleTokens: ConsoleTokens }

/** Two screens with one code at once are one in 800 million; three times in a row would be a bug. */
const TRIES = 3;

/** A code for the screen, and for the browser alone the secret by which it will collect its session. */
export const startConsoleSignIn = async (
  { consoleSignIns, consoleTokens }: Deps, { browser, caller }: { browser: string; caller: string },
): Promise<{ shown: Output<typeof contracts.startConsoleSignIn>; secret: string } | Refusal> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { code, secret } = consoleTokens.newSignIn();
    const started = await consoleSignIns.start({
      codeHash: consoleTokens.hashOfConsole(code), secretHash: consoleTokens.hashOfConsole(secret), browser, caller: consoleTokens.hashOfConsole(caller),
    });
    if (started.outcome === 'started') return { shown: { code, qr: signInQr(code), expiresAt: started.expiresAt }, secret };
    if (started.outcome === 'limited') return refuse('RATE_LIMITED');
  }
  throw new Error(`no free sign-in code in ${TRIES} tries`);
};
