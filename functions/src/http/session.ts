import { type Audience, refuse, type Refusal } from '@zhundan/shared';
import type { Actor } from '../actor.ts';
import type { AccessReading } from '../sessions/tokens.ts';

export type ReadAccess = (token: string) => Promise<AccessReading>;

const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;
const TOKEN_CHARS_MAX = 2_000;

/** Who is asking, or why they may not. Null where nobody need be signed in; a token that comes along is not looked at. */
export const whoAsks = async (audience: Audience, headers: Headers, readAccess: ReadAccess): Promise<{ actor: Actor | null } | Refusal> => {
  if (audience === 'anyone') return { actor: null };

  const token = BEARER.exec(headers.get('authorization') ?? '')?.[1];
  if (!token || token.length > TOKEN_CHARS_MAX) return refuse('UNAUTHENTICATED');
  const reading = await readAccess(token);
  if ('trouble' in reading) return refuse(reading.trouble === 'expired' ? 'TOKEN_EXPIRED' : 'UNAUTHENTICATED');

  const { actor } = reading;
  return audience === 'signedIn' || audience.includes(actor.role) ? { actor } : refuse('FORBIDDEN');
};
