import { getRequestListener } from '@hono/node-server';
import type { Handler } from '../gateway/index.ts';
import { createFiles } from './files.ts';
import { createRecords } from './records.ts';
import { storageRoutes } from './routes.ts';
import { createTokens } from './tokens.ts';

export interface StorageOptions {
  /** Where the bytes lie. */
  dir: string;
  jwtSecret: string;
  /** Known once Postgres runs. */
  dbUrl: () => string | undefined;
}

/** The storage endpoint, mounted by the gateway under /storage/v1. */
export const createStorage = ({ dir, jwtSecret, dbUrl }: StorageOptions): { handle: Handler; stop(): Promise<void> } => {
  const records = createRecords(dbUrl);
  const app = storageRoutes({ records, files: createFiles(dir), tokens: createTokens(jwtSecret) });
  // The globals of this process are left as they are: a test's client lives in it, too.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return { handle: (incoming, outgoing) => void listener(incoming, outgoing), stop: records.close };
};
