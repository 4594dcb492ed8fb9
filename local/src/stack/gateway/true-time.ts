import { createHmac } from 'node:crypto';

const BEARER = /(\r\nauthorization:[ \t]*bearer[ \t]+)([\w-]+)\.([\w-]+)\.([\w-]+)/i;
const TIMES = ['iat', 'nbf', 'exp'] as const;

/**
 * A head with its token as PostgREST's clock would have it: for worlds whose clock was shifted, which PostgREST's was not, so that
 * it would refuse what was signed "tomorrow". Only times move, and only in tokens that this world signed; all others are passed on
 * as they are, to be refused there.
 */
export const inTrueTime = (head: string, { jwtSecret, secondsAhead }: { jwtSecret: string; secondsAhead: number }): string => {
  const signatureOf = (text: string): string => createHmac('sha256', jwtSecret).update(text).digest('base64url');
  return head.replace(BEARER, (whole, before: string, header: string, payload: string, signature: string) => {
    if (signatureOf(`${header}.${payload}`) !== signature) return whole;
    const claims: Record<string, unknown> = JSON.parse(Buffer.from(payload, 'base64url').toString());
    for (const name of TIMES) if (typeof claims[name] === 'number') claims[name] -= secondsAhead;
    const moved = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    return `${before}${moved}.${signatureOf(moved)}`;
  });
};
