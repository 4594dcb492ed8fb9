import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Lock {
  release(): void;
}

export type LockResult =
  | { state: 'taken'; lock: Lock; /** The last run ended without saying goodbye. */ afterCrash: boolean }
  | { state: 'held'; pid: number };

const PROGRAM = 'local/src/start.ts';

/** Whether this process is a start of ours: its number may have gone to another program since. */
const isOurs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' }).includes(PROGRAM);
  } catch (error) {
    // Alive, but no `ps` here to ask: better to refuse than to run twice on the same data.
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
};

/** At most one world runs on a data folder. A lock whose holder is dead is taken over. */
export const takeLock = (file: string): LockResult => {
  mkdirSync(dirname(file), { recursive: true });
  let afterCrash = false;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return { state: 'taken', afterCrash, lock: { release: () => rmSync(file, { force: true }) } };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(file, 'utf8'));
      if (pid > 0 && isOurs(pid)) return { state: 'held', pid };
      rmSync(file, { force: true });
      afterCrash = true;
    }
  }
};
