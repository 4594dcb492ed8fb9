import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dataFolder } from '../paths.ts';
import { startStack, type Stack, type StackOptions } from '../stack/index.ts';
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

/**
 * Gives a suite a Supabase of its own, on free ports, in a fraction of a second: a copy of a database that was migrated
 * and seeded once. Suites may run side by side. Everything it wrote is gone after `stop()`.
 *
 * @example
 * let stack: TestStack;
 * beforeAll(async () => { stack = await startTestStack({ seed: 'small' }); });
 * afterAll(() => stack.stop());
 */
export const startTestStack = async ({ seed = 'none', ...options }: TestStackOptions = {}): Promise<TestStack> => {
  mkdirSync(RUNS, { recursive: true });
  removeLeftovers();
  const dir = join(RUNS, `${process.pid}-${started += 1}`);
  rmSync(dir, { recursive: true, force: true });
  await copyTemplate(await template(seed), dir);

  const stack = await startStack({ fsync: false, migrate: seed !== 'bare', ...options, dir });
  const db = new pg.Pool({ connectionString: stack.dbUrl, max: 8 });
  // Fault tests kill the server under idle connections; the pool makes new ones.
  db.on('error', () => undefined);
  const stop = async (): Promise<void> => {
    await db.end();
    await stack.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return Object.assign(Object.create(stack) as Stack, { db, stop });
};
