import { existsSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Lookup, Route } from './routes.ts';

/** A deployment, wherever it came from: what its paths mean and where its functions and files lie. */
export interface Site {
  routes: readonly Route[];
  /** From the path of a function, such as `api/shop`, to the module that holds it. */
  functions: ReadonlyMap<string, string>;
  /** Searched in this order. */
  staticFolders: readonly string[];
}

export interface CronEntry {
  path: string;
  /** Five fields, in UTC. */
  schedule: string;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** A file under one of the folders, never above it. */
const findFile = (folders: readonly string[], path: string): string | undefined => {
  for (const folder of folders.filter((each) => existsSync(each))) {
    const file = resolve(folder, path === '' ? 'index.html' : path);
    if (file.startsWith(folder + sep) && isFile(file)) return file;
  }
};

const decode = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** Looks among the functions first, as Vercel does, and then among the files. */
export const lookupIn = ({ functions, staticFolders }: Site): Lookup => {
  const folders = staticFolders.map((folder) => resolve(folder));
  return (path) => {
    if (functions.has(path)) return { function: path };
    if (functions.has(join(path, 'index'))) return { function: join(path, 'index') };
    const name = decode(path);
    const file = name === undefined || name.includes('\0') ? undefined : findFile(folders, name);
    return file === undefined ? undefined : { file };
  };
};
