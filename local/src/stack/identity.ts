import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The `nobody` of every Unix. Postgres refuses to run as root, so root runs it as this one. */
const NOBODY = { uid: 65534, gid: 65534 };

/** Who Postgres runs as: nobody when we are root, ourselves otherwise. */
export const postgresIdentity = process.getuid?.() === 0 ? NOBODY : undefined;

/** How to start a program of Postgres. */
export interface Program {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  identity: typeof NOBODY | undefined;
}

const ANYONE_MAY_ENTER = 0o001;
const SETPRIV = '/usr/bin/setpriv';
/** The two rights of root that let nobody pass a folder which only root may enter. */
const PASS_CLOSED_FOLDERS = '+dac_override,+dac_read_search';

/** Whether every folder above `path` lets anybody pass: /root, for one, does not. */
export const isReachableByAnyone = (path: string): boolean => {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & ANYONE_MAY_ENTER) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
};

/**
 * Has a program of Postgres run as somebody it accepts.
 *
 * @throws when we are root, the project lies where only root may enter, and this machine has no `setpriv`.
 */
export const asPostgresUser = (command: string, dataDir: string, args: string[]): Program => {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  if (!postgresIdentity || (isReachableByAnyone(command) && isReachableByAnyone(dataDir))) {
    return { command, args, env, identity: postgresIdentity };
  }
  if (!existsSync(SETPRIV)) {
    throw new Error('Postgres must not run as root, and nobody else may enter this folder. Move the project out of '
      + 'root\'s home, for example to /srv, or install util-linux for setpriv.');
  }
  const rights = [`--inh-caps=${PASS_CLOSED_FOLDERS}`, `--ambient-caps=${PASS_CLOSED_FOLDERS}`];
  const identity = [`--reuid=${NOBODY.uid}`, `--regid=${NOBODY.gid}`, '--clear-groups'];
  return { command: SETPRIV, args: [...identity, ...rights, command, ...args], env, identity: undefined };
};
