import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Route } from './routes.ts';
import type { Site } from './site.ts';

const FUNCTION = /\.func$/;

/** Folders named *.func, at any depth; what lies inside one is its own. */
const functionFolders = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (FUNCTION.test(entry.name)) return [path];
    return entry.isDirectory() ? functionFolders(path) : [];
  });

const entryOf = (folder: string): string => {
  const { handler } = JSON.parse(readFileSync(join(folder, '.vc-config.json'), 'utf8')) as { handler: string };
  return join(folder, handler);
};

/** What `vercel build` emitted, byte for byte: the thing that is deployed. */
export const outputSite = (folder: string, staticFolders: string[]): Site => {
  const config = join(folder, 'config.json');
  if (!existsSync(config)) throw new Error(`${folder} holds no build. Make one with: npm run build`);
  const { routes = [] } = JSON.parse(readFileSync(config, 'utf8')) as { routes?: Route[] };
  const root = join(folder, 'functions');
  const functions = new Map(functionFolders(root).map((path) =>
    [relative(root, path).replace(FUNCTION, '').split(sep).join('/'), entryOf(path)]));
  return { routes, functions, staticFolders: [join(folder, 'static'), ...staticFolders] };
};
