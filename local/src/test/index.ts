import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dataFolder } from '../paths.ts';
import { startStack, type Stack, type StackOptions } from '../stack/index.ts';
import { startWorld, type World, type WorldOptions } from '../world/index.ts';
import { copyTemplate, template, type TemplateSeed } from './template.ts';

export interface TestStackOptions extends Pick<StackOptions, 'fsync' | 'dbSettings' | 'poolSize' | 'secrets'> {
  /** What is in the database: nothing of the product, the schema alone (the default), a small chain, or all of it. */
  seed?: TemplateSeed;
}

/** A stack of one suite's own, with a direct connection for looking behind the scenes. */
export interface TestStack extends Stack {
  /** Connected as `postgres`, which RLS does not hold back. Use it to prepare and to look, not to act. */
  readonly db: pg.Pool;
}

export interface TestWorldOptions extends TestStackOptions, Pick<WorldOptions, 'site' | 'environment'> {}

/** A world of one suite's own. */
export interface TestWorld extends World {
  /** As {@link TestStack.db}. */
  readonly db: pg.Pool;
}

const RUNS = join(dataFolder, 'test-runs');
let started = 0;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Folders of runs that were killed before they could clean up. */
const removeLeftovers = (): void => {
  for (const name of readdirSync(RUNS)) {
    if (!isAlive(Number(name.split('-')[0]))) rmSync(join(RUNS, name), { recursive: true, force: true });
  }
};

const prepareFolder = async (seed: TemplateSeed): Promise<string> => {
  mkdirSync(RUNS, { recursive: true });
  removeLeftovers();
  const dir = join(RUNS, `${process.pid}-${started += 1}`);
  rmSync(dir, { recursive: true, force: true });
  await copyTemplate(await template(seed), dir);
  return dir;
};

/** Adds the direct connection, and cleans up after the rest has stopped. */
const withDb = <Part extends { stop(): Promise<void> }>(part: Part, dbUrl: string, dir: string): Part & { db: pg.Pool } => {
  const db = new pg.Pool({ connectionString: dbUrl, max: 8 });
  // Fault tests kill the server under idle connections; the pool makes new ones.
  db.on('error', () => undefined);
  const stop = async (): Promise<void> => {
    await db.end();
    await part.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { ...part, db, stop };
};

/**
 * Gives a suite a Supabase of its own, on free ports, in about a second: a copy of a database that was migrated and
 * seeded once. Suites may run side by side. Everything it wrote is gone after `stop()`.
 *
 * @example
 * let stack: TestStack;
 * beforeAll(async () => { stack = await startTestStack({ seed: 'small' }); });
 * afterAll(() => stack.stop());
 *
 * const client = createClient(stack.url, stack.keys.serviceRole);
 * const { rows } = await stack.db.query('select …');
 */
export const startTestStack = async ({ seed = 'none', ...options }: TestStackOptions = {}): Promise<TestStack> => {
  const dir = await prepareFolder(seed);
  const stack = await startStack({ fsync: false, migrate: seed !== 'bare', ...options, dir });
  return withDb(stack, stack.dbUrl, dir);
};

/**
 * The same with the vendors' sandboxes and the functions: what a phone talks to. The scheduler does not run; a test
 * that is about a job calls its path with `Bearer ${world.environment.CRON_SECRET}`.
 *
 * @example
 * let world: TestWorld;
 * beforeAll(async () => { world = await startTestWorld({ seed: 'small' }); });
 * afterAll(() => world.stop());
 *
 * const response = await fetch(`${world.url}/api/session`, { method: 'POST', … });
 * await world.stack.postgres.kill(); await world.stack.postgres.restart();   // a fault
 * await startTestWorld({ site: { output: 'functions/.vercel/output' } });     // what is deployed, instead of the sources
 */
export const startTestWorld = async ({ seed = 'none', ...options }: TestWorldOptions = {}): Promise<TestWorld> => {
  const dir = await prepareFolder(seed);
  const world = await startWorld({ fsync: false, migrate: seed !== 'bare', ...options, dir });
  return withDb(world, world.stack.dbUrl, dir);
};
