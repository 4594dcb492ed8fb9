import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { getTransformedRoutes } from '@vercel/routing-utils';
import { projectRoot } from '../paths.ts';
import type { Route } from './routes.ts';
import type { CronEntry, Site } from './site.ts';

type VercelConfig = Parameters<typeof getTransformedRoutes>[0] & { crons?: CronEntry[] };

const functionsFolder = join(projectRoot, 'functions');

const readConfig = (): VercelConfig => JSON.parse(readFileSync(join(functionsFolder, 'vercel.json'), 'utf8')) as VercelConfig;

/** The jobs that functions/vercel.json asks Vercel to call. */
export const readCrons = (): CronEntry[] => readConfig().crons ?? [];

/** Vercel takes every source under api/ as a function, but for those with a leading dot or underscore, and types. */
const isEntry = (path: string): boolean =>
  path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.endsWith('.test.ts') && !path.split(sep).some((part) => /^[._]/.test(part));

const readFunctions = (): Map<string, string> => {
  const api = join(functionsFolder, 'api');
  const files = existsSync(api) ? readdirSync(api, { recursive: true, encoding: 'utf8' }) : [];
  return new Map(files.filter(isEntry).map((file) => {
    const path = join(api, file);
    return [relative(functionsFolder, path).replace(/\.ts$/, '').split(sep).join('/'), path];
  }));
};

/**
 * The functions as they are written, routed by Vercel's own reading of functions/vercel.json, with the browser builds
 * of phone and console beside them.
 */
export const sourceSite = (staticFolders: string[]): Site => {
  const { routes, error } = getTransformedRoutes(readConfig());
  if (error) throw new Error(`functions/vercel.json: ${error.message}`);
  return { routes: (routes ?? []) as Route[], functions: readFunctions(), staticFolders };
};
