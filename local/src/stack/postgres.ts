import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { postgresHome } from '../packages.ts';
import { startChild, type Child } from '../processes/child.ts';
import { choosePort, isPortFree, PortInUse } from '../processes/ports.ts';
import { until } from '../processes/until.ts';
import { createCluster } from './cluster.ts';
import { asPostgresUser } from './identity.ts';

export interface PostgresOptions {
  /** The data directory. Created when it is not there. */
  dataDir: string;
  /** 0 picks a free one. */
  port: number;
  password: string;
  /** Off loses acknowledged writes when the machine, not only the process, goes down: for tests. */
  fsync: boolean;
  /** Further settings, which win over ours: `{ synchronous_commit: 'off' }`. */
  settings?: Record<string, string> | undefined;
  logFile?: string | undefined;
}

/** A running Postgres. Its port stays the same over kill and restart. */
export interface Postgres {
  readonly port: number;
  readonly pid: number;
  /** Resolves, with how, when the running server has ended; after a restart it speaks of the new one. */
  readonly ended: Promise<string>;
  /** Connects as `postgres`, which is not a superuser, just as in a Supabase project. */
  readonly url: string;
  /** Connects as the superuser `supabase_admin`: for the platform, not for the product. */
  readonly adminUrl: string;
  /** `kill -9`, for fault tests: no checkpoint, no goodbye. */
  kill(): Promise<void>;
  /** Starts it on the same port after {@link kill}, and waits until it has recovered and answers. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const START_TRIES = 5;
const CANNOT_CONNECT_NOW = '57P03';

const settingsFor = (options: PostgresOptions, port: number): string[] => {
  // Commits still wait for the operating system, so that even then a killed server loses nothing.
  const durability = options.fsync ? {} : { fsync: 'off', full_page_writes: 'off' };
  const settings: Record<string, string> = {
    port: String(port),
    listen_addresses: HOST,
    // A socket's path may have 107 bytes at most, which a folder deep in somebody's home exceeds.
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '256MB',
    max_wal_size: '4GB',
    jit: 'off',
    random_page_cost: '1.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...durability,
    ...options.settings,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

const answers = async (url: string, child: Child): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('select 1');
  } catch (error) {
    const recovering = (error as { code?: string }).code === CANNOT_CONNECT_NOW;
    if (!child.isRunning() && !recovering) throw new EndedEarly(await child.ended);
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
};

class EndedEarly extends Error {}

/** Starts one server process and waits for its first answer. */
const launch = async (options: PostgresOptions, port: number): Promise<Child> => {
  const program = asPostgresUser(join(postgresHome(), 'bin', 'postgres'), options.dataDir, [
    '-D', options.dataDir, ...settingsFor(options, port),
  ]);
  const child = startChild(program.command, program.args, {
    env: program.env, identity: program.identity, stopSignal: 'SIGINT', logFile: options.logFile,
  });
  const url = `postgresql://supabase_admin:${options.password}@${HOST}:${port}/postgres`;
  await until('Postgres answers', async () => {
    try {
      await answers(url, child);
    } catch (error) {
      if (error instanceof EndedEarly) return error;
      throw error;
    }
  }, 60_000).then((early) => {
    if (early) throw early;
  });
  return child;
};

/**
 * Starts Postgres on a data directory, which it creates first when needed.
 *
 * @throws PortInUse when a port was asked for and something else listens there.
 */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  if (!existsSync(join(options.dataDir, 'PG_VERSION'))) createCluster(options.dataDir, options.password);

  let port = await choosePort(options.port);
  if (options.port !== 0 && !(await isPortFree(port))) throw new PortInUse(port);

  let child: Child | undefined;
  for (let attempt = 1; !child; attempt += 1) {
    try {
      child = await launch(options, port);
    } catch (error) {
      // A server that was killed leaves children for a moment, and a free port may be taken before we are there.
      if (!(error instanceof EndedEarly) || attempt === START_TRIES) {
        throw new Error(`Postgres did not start (${(error as Error).message}). Its log: ${options.logFile ?? 'none'}`, { cause: error });
      }
      port = await choosePort(options.port);
      await new Promise((resume) => setTimeout(resume, 200 * attempt));
    }
  }
  let server = child;

  const urlFor = (role: string) => `postgresql://${role}:${options.password}@${HOST}:${port}/postgres`;
  return {
    port,
    get pid() { return server.pid; },
    get ended() { return server.ended; },
    url: urlFor('postgres'),
    adminUrl: urlFor('supabase_admin'),
    kill: async () => {
      server.process.kill('SIGKILL');
      await server.ended;
    },
    restart: async () => {
      await server.stop();
      server = await until('Postgres starts again', () => launch(options, port), 30_000);
    },
    stop: () => server.stop(),
  };
};
