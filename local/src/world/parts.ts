import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../paths.ts';

export type SeedSize = 'small' | 'full';

/** supabase/seed/index.ts */
export interface SeedModule {
  seed(dbUrl: string, options: { size: SeedSize; now?: Date; onProgress?: (share: number, what: string) => void }): Promise<unknown>;
}

export interface Sandboxes {
  url: string;
  wechatUrl: string;
  amapUrl: string;
  /** Tells the sandbox where the product is, once it is up: the page that stands for a person's phone speaks to it. */
  meetProduct(url: string): void;
  stop(): Promise<void>;
}

/** local/src/sandboxes/index.ts */
export interface SandboxesModule {
  startSandboxes(options: { port: number }): Promise<Sandboxes>;
}

export const seedFolder = join(projectRoot, 'supabase/seed');

const seedFile = join(seedFolder, 'index.ts');
const sandboxesFile = join(projectRoot, 'local/src/sandboxes/index.ts');

export const loadSeed = async (): Promise<SeedModule> => {
  if (!existsSync(seedFile)) throw new Error('supabase/seed/index.ts does not exist yet.');
  return (await import(seedFile)) as SeedModule;
};

export const loadSandboxes = async (): Promise<SandboxesModule> => (await import(sandboxesFile)) as SandboxesModule;
