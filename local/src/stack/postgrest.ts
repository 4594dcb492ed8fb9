import { postgrestBinary } from '../packages.ts';
import { startChild, type Child } from '../processes/child.ts';
import { choosePort, freePort, isPortFree, PortInUse } from '../processes/ports.ts';
import { until } from '../processes/until.ts';

export interface PostgrestOptions {
  dbPort: number;
  dbPassword: string;
  jwtSecret: string;
  /** 0 picks free ones. The admin port follows it. */
  port: number;
  /** Connections to Postgres. More than this many requests at once wait for one. */
  poolSize: number;
  logFile?: string | undefined;
}

export interface Postgrest {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const START_TRIES = 5;

/** https://postgrest.org/en/v12/references/configuration.html; hosted projects use the same schemas and row limit. */
const settings = (options: PostgrestOptions, port: number, adminPort: number): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  PGRST_DB_URI: `postgresql://authenticator:${options.dbPassword}@${HOST}:${options.dbPort}/postgres`,
  PGRST_DB_SCHEMAS: 'public',
  PGRST_DB_EXTRA_SEARCH_PATH: 'public,extensions',
  PGRST_DB_ANON_ROLE: 'anon',
  PGRST_DB_MAX_ROWS: '1000',
  PGRST_DB_POOL: String(options.poolSize),
  PGRST_DB_POOL_ACQUISITION_TIMEOUT: '10',
  PGRST_DB_PREPARED_STATEMENTS: 'true',
  PGRST_JWT_SECRET: options.jwtSecret,
  PGRST_SERVER_HOST: HOST,
  PGRST_SERVER_PORT: String(port),
  PGRST_ADMIN_SERVER_PORT: String(adminPort),
  PGRST_LOG_LEVEL: 'warn',
});

const launch = async (options: PostgrestOptions, port: number): Promise<Child | string> => {
  const adminPort = options.port === 0 ? await freePort() : port + 1;
  const child = startChild(postgrestBinary(), [], { env: settings(options, port, adminPort), logFile: options.logFile });
  const failed = await until('PostgREST is ready', async () => {
    if (!child.isRunning()) return child.ended;
    const { ok, status } = await fetch(`http://${HOST}:${adminPort}/ready`);
    if (!ok) throw new Error(`/ready answers ${status}`);
    return null;
  });
  return failed ?? child;
};

/**
 * Starts PostgREST and waits until it has read the schema. It reconnects by itself when Postgres comes back.
 *
 * @throws PortInUse when a port was asked for and something else listens there.
 */
export const startPostgrest = async (options: PostgrestOptions): Promise<Postgrest> => {
  if (options.port !== 0) {
    for (const port of [options.port, options.port + 1]) if (!(await isPortFree(port))) throw new PortInUse(port);
  }
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options.port);
    const child = await launch(options, port);
    if (typeof child !== 'string') return { port, pid: child.pid, stop: () => child.stop() };
    if (attempt === START_TRIES) throw new Error(`PostgREST did not start (${child}). Its log: ${options.logFile ?? 'none'}`);
  }
};
