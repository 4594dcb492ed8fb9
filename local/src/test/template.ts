import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pinnedNode } from '../packages.ts';
import { dataFolder, migrationsFolder, projectRoot } from '../paths.ts';
import { platformHash } from '../stack/platform.ts';
import { seedFolder, type SeedSize } from '../world/parts.ts';

const run = promisify(execFile);

/** What a template holds: the platform alone, the schema of the product too, or a chain in it as well. */
export type TemplateSeed = 'bare' | 'none' | SeedSize;

const TEMPLATES = join(dataFolder, 'templates');
const STALE_MS = 24 * 60 * 60 * 1000;
const POLL_MS = 100;

export const isSeeded = (seed: TemplateSeed): seed is SeedSize => seed !== 'bare' && seed !== 'none';

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name)).sort()
    : [];

/** What the seed is made of. */
const SEED_SOURCES = [seedFolder, join(projectRoot, 'local/src/gazetteer'), join(projectRoot, 'local/src/sandboxes'), join(projectRoot, 'shared/src')];

/** The seed is dated back from the day on which it is made. */
const shanghaiDay = (at: Date): string => at.toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' });

/** Names a template by everything that goes into it, so that a change of a migration or of the seed makes a new one. */
export const templateName = (seed: TemplateSeed, at: Date): string => {
  const hash = createHash('sha256').update(platformHash());
  const inputs = [
    ...(seed === 'bare' ? [] : filesUnder(migrationsFolder)),
    ...(isSeeded(seed) ? SEED_SOURCES.flatMap(filesUnder) : []),
  ];
  if (isSeeded(seed)) hash.update(shanghaiDay(at));
  for (const file of inputs) hash.update(file).update('\0').update(readFileSync(file));
  return `${seed}-${hash.digest('hex').slice(0, 16)}`;
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Takes the lock, or answers false while a living process holds it. A dead holder's lock is taken over. */
const tryLock = (lock: string): boolean => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
};

/** Writes a file and answers when that was by the clock of the disk, which is true where ours is shifted. */
const touch = (file: string): number => {
  writeFileSync(file, '');
  return statSync(file).mtimeMs;
};

const LAST_USE = 'last-use';

/** Those of schemas that are gone. Half-made ones go with them. */
const removeStale = (): void => {
  const now = touch(join(TEMPLATES, LAST_USE));
  for (const name of readdirSync(TEMPLATES)) {
    const path = join(TEMPLATES, name);
    const used = statSync(join(path, LAST_USE), { throwIfNoEntry: false }) ?? statSync(path, { throwIfNoEntry: false });
    if (used && now - used.mtimeMs > STALE_MS) rmSync(path, { recursive: true, force: true });
  }
};

const build = async (seed: TemplateSeed, folder: string, at: Date): Promise<void> => {
  removeStale();
  const growing = `${folder}.growing`;
  rmSync(growing, { recursive: true, force: true });
  const script = join(import.meta.dirname, 'build-template.ts');
  await run(pinnedNode(), [script, seed, growing, at.toISOString()], { maxBuffer: 16 * 1024 * 1024 }).catch((error: Error & { stderr?: string }) => {
    throw new Error(`The test database could not be made:\n${error.stderr ?? error.message}`);
  });
  await run('mv', [growing, folder]);
};

/**
 * A stopped world with the schema and the seed in it, made once for each state of the sources. Workers that ask at the
 * same time wait for the first one.
 */
export const template = async (seed: TemplateSeed): Promise<string> => {
  mkdirSync(TEMPLATES, { recursive: true });
  // One instant names it and is what it is dated back from, should midnight pass while it is made.
  const now = new Date();
  const folder = join(TEMPLATES, templateName(seed, now));
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (!tryLock(lock)) {
      await new Promise((resume) => setTimeout(resume, POLL_MS));
      continue;
    }
    try {
      if (!existsSync(folder)) await build(seed, folder, now);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  touch(join(folder, LAST_USE));
  return folder;
};

/** Copies with owners and modes, which Postgres insists on; blocks are shared where the file system can. */
export const copyTemplate = async (from: string, to: string): Promise<void> => {
  const shared = process.platform === 'linux' ? ['--reflink=auto'] : [];
  await run('cp', ['-Rp', ...shared, from, to]);
};
