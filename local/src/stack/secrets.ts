import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SignJWT } from 'jose';

/** What only this world knows. Made on its first start and kept beside its data, never in the repository. */
export interface Secrets {
  /** Of the roles `supabase_admin`, `postgres` and `authenticator`. */
  dbPassword: string;
  jwtSecret: string;
  /** JWTs with the role `anon` and `service_role`, as a Supabase project hands them out. */
  anonKey: string;
  serviceRoleKey: string;
  sessionSecret: string;
  cronSecret: string;
  wechatAppSecret: string;
  amapKey: string;
}

const KEY_LIFETIME = '10y';

const roleKey = (role: string, jwtSecret: string): Promise<string> =>
  new SignJWT({ role, iss: 'supabase' })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime(KEY_LIFETIME)
    .sign(new TextEncoder().encode(jwtSecret));

const random = (bytes: number): string => randomBytes(bytes).toString('base64url');

export const makeSecrets = async (given: Partial<Secrets> = {}): Promise<Secrets> => {
  const jwtSecret = given.jwtSecret ?? random(48);
  return {
    dbPassword: random(24),
    jwtSecret,
    anonKey: await roleKey('anon', jwtSecret),
    serviceRoleKey: await roleKey('service_role', jwtSecret),
    sessionSecret: random(48),
    cronSecret: random(32),
    wechatAppSecret: randomBytes(16).toString('hex'),
    amapKey: randomBytes(16).toString('hex'),
    ...given,
  };
};

/** Reads the secrets of a world, or makes them. The file is readable by its owner alone. */
export const keepSecrets = async (file: string, given: Partial<Secrets> = {}): Promise<Secrets> => {
  const kept: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = await makeSecrets({ ...kept, ...given });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
};
