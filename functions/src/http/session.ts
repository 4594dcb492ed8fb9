import { type Contract, refuse, type Refusal } from '@zhundan/shared';
import type { Actor } from '../actor.ts';
import type { ConsoleReading } from '../sessions/console-tokens.ts';
import type { AccessReading } from '../sessions/tokens.ts';
import type { Exchange } from './endpoint.ts';
import { isEqual, isOwnPage } from './same-page.ts';

/** How those who ask are known. Where `console` is missing, a cookie is nothing. */
export interface Sessions {
  readAccess(token: string): Promise<AccessReading>;
  readonly console?: {
    read(token: string): Promise<ConsoleReading>;
    csrfTokenOf(sessionId: string): string;
    /** Asked before every write: a token outlives a dismissal by minutes. */
    actsStill(who: { userId: string; role: string; sessionId: string | null }): Promise<boolean>;
  };
}

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const TOKEN_CHARS_MAX = 2_000;

/** Who is asking, or why they may not. Null where nobody need be signed in; a token that comes along is not looked at. */
export const whoAsks = async (contract: Contract, exchange: Exchange, sessions: Sessions): Promise<{ actor: Actor | null } | Refusal> => {
  const audience = contract.who;
  if (audience === 'anyone') return { actor: null };

  const known = await identify(exchange, sessions);
  if ('refused' in known) return known;
  const { actor, sessionId } = known;
  if (audience !== 'signedIn' && !audience.includes(actor.role)) return refuse('FORBIDDEN');

  const writes = contract.method !== 'GET';
  if (writes && sessions.console && !(await sessions.console.actsStill({ userId: actor.userId, role: actor.role, sessionId }))) return refuse('UNAUTHENTICATED');
  return { actor };
};

type Known = { readonly actor: Actor; readonly sessionId: string | null };

/** A bearer token, when there is one, is the whole answer: a page cannot be tricked into sending it. */
const identify = async (exchange: Exchange, { readAccess, console }: Sessions): Promise<Known | Refusal> => {
  const authorization = exchange.request.headers.get('authorization');
  if (authorization === null && console) return byCookie(exchange, console);

  const token = BEARER.exec(authorization ?? '')?.[1];
  if (!token || token.length > TOKEN_CHARS_MAX) return refuse('UNAUTHENTICATED');
  const reading = await readAccess(token);
  return 'trouble' in reading ? troubled(reading.trouble) : { actor: reading.actor, sessionId: null };
};

/** A cookie goes along by itself, so whatever is more than reading has to prove that our own page asks. */
const byCookie = async ({ request, jar }: Exchange, console: NonNullable<Sessions['console']>): Promise<Known | Refusal> => {
  const token = jar.get('access');
  // The access cookie goes when its time is up; the CSRF cookie stays as long as there is something to renew.
  if (token === undefined) return refuse(jar.get('csrf') === undefined ? 'UNAUTHENTICATED' : 'TOKEN_EXPIRED');
  const reading = await console.read(token);
  if ('trouble' in reading) return troubled(reading.trouble);

  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (isRead || (isOwnPage(request) && isEqual(request.headers.get('x-csrf-token') ?? '', console.csrfTokenOf(reading.sessionId)))) return reading;
  return refuse('CSRF_INVALID');
};

const troubled = (trouble: 'expired' | 'invalid'): Refusal => refuse(trouble === 'expired' ? 'TOKEN_EXPIRED' : 'UNAUTHENTICATED');
