import type { SignInRequest } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';
import type { Person } from './sessions.ts';

type NotAtConsole = { readonly outcome: 'disabled' | 'not_allowed' };
type Guess = { readonly userId: string; readonly codeHash: string };

/** How the database keeps sign-ins to the console. It sees hashes of codes and secrets, never these themselves. */
export interface ConsoleSignIns {
  start(request: { codeHash: string; secretHash: string; browser: string; caller: string }):
    Promise<{ outcome: 'started'; expiresAt: string } | { outcome: 'taken' | 'limited' }>;
  find(guess: Guess): Promise<{ outcome: 'found'; request: SignInRequest } | { outcome: 'unknown' | 'limited' } | NotAtConsole>;
  confirm(guess: Guess): Promise<{ outcome: 'confirmed' | 'unknown' | 'limited' } | NotAtConsole>;
  poll(request: { secretHash: string; tokenHash: string }):
    Promise<{ outcome: 'signed_in'; person: Person; sessionId: string } | { outcome: 'waiting' | 'expired' } | NotAtConsole>;
  /** Whether the person still acts in their role, and their session has not ended. */
  actsStill(request: { userId: string; role: string; sessionId: string | null }): Promise<boolean>;
}

/** Makes and reads what a session of the console is carried by. */
export interface ConsoleTokens {
  issueConsole(actor: Actor, sessionId: string): Promise<{ accessToken: string; accessExpiresAt: string }>;
  /** The same for a session as long as it lasts; nobody else can make it. */
  csrfTokenOf(sessionId: string): string;
  /** A short code for people, and a long secret for the browser. */
  newSignIn(): { code: string; secret: string };
  newSecret(): string;
  /** SHA-256 in hex, of kinds of their own: no hash of the phone's tokens is ever one of these. */
  hashOfConsole(secret: string): string;
}
