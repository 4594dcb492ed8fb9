import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { postgresHome } from '../packages.ts';
import { asPostgresUser, postgresIdentity } from './identity.ts';

/** pg_trgm sees Chinese characters only under a UTF-8 character type; macOS has no C.UTF-8. */
const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/**
 * Makes an empty cluster whose superuser is `supabase_admin`.
 *
 * It grows under another name and is renamed when complete, so that an interrupted first start leaves nothing that
 * looks like a database.
 */
export const createCluster = (dataDir: string, password: string): void => {
  const growing = `${dataDir}.new`;
  rmSync(growing, { recursive: true, force: true });
  mkdirSync(growing, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(dataDir), `.initdb-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (postgresIdentity) {
    chownSync(growing, postgresIdentity.uid, postgresIdentity.gid);
    chownSync(passwordFile, postgresIdentity.uid, postgresIdentity.gid);
  }
  try {
    const program = asPostgresUser(join(postgresHome(), 'bin', 'initdb'), dataDir, [
      '-D', growing, '-U', 'supabase_admin', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`,
      '-E', 'UTF8', `--locale=${LOCALE}`, '--no-sync',
    ]);
    execFileSync(program.command, program.args, { cwd: '/', env: program.env, ...program.identity, stdio: 'pipe' });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  execFileSync('mv', [growing, dataDir]);
};
