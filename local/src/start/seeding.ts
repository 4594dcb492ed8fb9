import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startStack } from '../stack/index.ts';
import { loadSeed } from '../world/parts.ts';
import type { Report } from './progress.ts';

const begun = (dir: string): string => join(dir, 'seed-begun');
const done = (dir: string): string => join(dir, 'seed-done');

/** Half a chain is in it: the last first start did not live to its end. */
export const isHalfSeeded = (dir: string): boolean => existsSync(begun(dir)) && !existsSync(done(dir));

export const isSeeded = (dir: string): boolean => existsSync(done(dir));

/** Fills a new world with the chain, once. */
export const seedOnce = async (dir: string, report: Report): Promise<void> => {
  const { seed } = await loadSeed();
  mkdirSync(dir, { recursive: true });
  writeFileSync(begun(dir), '');
  const stack = await startStack({ dir });
  try {
    await seed(stack.dbUrl, { size: 'full', onProgress: report });
  } finally {
    await stack.stop();
  }
  writeFileSync(done(dir), '');
  rmSync(begun(dir));
};
