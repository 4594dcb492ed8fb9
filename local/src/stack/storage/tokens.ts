import { jwtVerify, SignJWT } from 'jose';
import { StorageProblem } from './problem.ts';

/** What a signed address permits, on one object of one bucket. */
export type Permit = { use: 'download'; object: string } | { use: 'upload'; object: string; upsert: boolean };

export interface Tokens {
  sign(permit: Permit, lifetimeSeconds: number): Promise<string>;
  /** @throws StorageProblem when the token is not for this use of this object, or has run out. */
  verify(token: string | undefined, use: Permit['use'], object: string): Promise<{ upsert: boolean }>;
  /** The role in a JWT of the project; `anon` without one. */
  roleOf(headers: { authorization?: string | undefined; apikey?: string | undefined }): Promise<string>;
}

export const createTokens = (jwtSecret: string): Tokens => {
  const key = new TextEncoder().encode(jwtSecret);
  const read = async (token: string) => {
    try {
      return (await jwtVerify(token, key, { algorithms: ['HS256'] })).payload;
    } catch {
      throw new StorageProblem(400, 'InvalidJWT', 'The token is not valid or has expired');
    }
  };
  return {
    sign: ({ object, ...permit }, lifetimeSeconds) =>
      new SignJWT({ ...permit, url: object }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + lifetimeSeconds).sign(key),
    verify: async (token, use, object) => {
      const claims = await read(token ?? '');
      if (claims['use'] !== use || claims['url'] !== object) throw new StorageProblem(400, 'InvalidSignature', 'The token is for something else');
      return { upsert: claims['upsert'] === true };
    },
    roleOf: async ({ authorization, apikey }) => {
      const token = authorization?.replace(/^Bearer /i, '') || apikey;
      return token ? String((await read(token))['role'] ?? 'anon') : 'anon';
    },
  };
};
