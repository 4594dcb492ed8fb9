import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder } from '../paths.ts';
import { startGateway, type Gateway } from './gateway/index.ts';
import { migrate } from './migrate.ts';
import { applyPlatform } from './platform.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { startPostgrest, type Postgrest } from './postgrest.ts';
import { keepSecrets, type Secrets } from './secrets.ts';
import { createStorage } from './storage/index.ts';

export type { Postgres } from './postgres.ts';
export type { Secrets } from './secrets.ts';

export interface StackOptions {
  /** Holds the data, the secrets and the logs of this world. */
  dir: string;
  /** Of the gateway, Postgres and PostgREST (whose admin port is one higher). 0, the default, picks a free one. */
  ports?: { gateway?: number; db?: number; rest?: number };
  /** On by default: what was acknowledged survives the machine going down. */
  fsync?: boolean;
  /** Settings of Postgres that win over ours, for control runs: `{ synchronous_commit: 'off' }`. */
  dbSettings?: Record<string, string>;
  /** Applies supabase/migrations; on by default. */
  migrate?: boolean;
  /** How many connections PostgREST holds. */
  poolSize?: number;
  /** Instead of those kept in `dir`. */
  secrets?: Partial<Secrets>;
  onMigrated?: (done: number, total: number, name: string) => void;
}

/** Postgres, PostgREST and storage behind one address: what a Supabase project is to its client. */
export interface Stack {
  /** What `createClient(url, keys.anon)` takes. */
  readonly url: string;
  /** A direct connection as `postgres`, which owns the product's tables and is not a superuser. */
  readonly dbUrl: string;
  readonly keys: { readonly anon: string; readonly serviceRole: string; readonly jwtSecret: string };
  readonly secrets: Secrets;
  /** For fault tests: `kill()` and `restart()`. */
  readonly postgres: Postgres;
  readonly postgrest: Postgrest;
  stop(): Promise<void>;
}

/** Two cores are busy with far fewer; the rest wait for locks without holding a core. */
const POOL_SIZE = 20;

/** Stops in the reverse order of the start, and all of them even when one fails. */
const stopAll = async (parts: readonly ({ stop(): Promise<void> } | undefined)[]): Promise<void> => {
  for (const part of parts.toReversed()) await part?.stop().catch(() => undefined);
};

/**
 * Starts the database side of the world and waits until it answers.
 *
 * @example
 * const stack = await startStack({ dir, fsync: false });
 * const client = createClient(stack.url, stack.keys.serviceRole);
 * await stack.stop();
 * @throws PortInUse when a port was named and is taken.
 */
export const startStack = async (options: StackOptions): Promise<Stack> => {
  const { dir, ports = {} } = options;
  const log = (name: string) => join(dir, 'logs', `${name}.log`);
  mkdirSync(dir, { recursive: true });
  const secrets = await keepSecrets(join(dir, 'secrets.json'), options.secrets);

  let postgres: Postgres | undefined, postgrest: Postgrest | undefined, gateway: Gateway | undefined;
  const storage = createStorage({ dir: join(dir, 'storage'), jwtSecret: secrets.jwtSecret, dbUrl: () => postgres?.url });
  const stop = () => stopAll([postgres, postgrest, storage, gateway]);
  try {
    postgres = await startPostgres({
      dataDir: join(dir, 'postgres'), port: ports.db ?? 0, password: secrets.dbPassword,
      fsync: options.fsync ?? true, settings: options.dbSettings, logFile: log('postgres'),
    });
    await applyPlatform(postgres.adminUrl, secrets.dbPassword);
    if (options.migrate ?? true) await migrate(postgres.url, migrationsFolder, options.onMigrated);
    postgrest = await startPostgrest({
      dbPort: postgres.port, dbPassword: secrets.dbPassword, jwtSecret: secrets.jwtSecret,
      port: ports.rest ?? 0, poolSize: options.poolSize ?? POOL_SIZE, logFile: log('postgrest'),
    });
    gateway = await startGateway({ port: ports.gateway ?? 0, postgrestPort: postgrest.port, jwtSecret: secrets.jwtSecret, storage: storage.handle });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: gateway.url, dbUrl: postgres.url, secrets, postgres, postgrest, stop,
    keys: { anon: secrets.anonKey, serviceRole: secrets.serviceRoleKey, jwtSecret: secrets.jwtSecret },
  };
};
