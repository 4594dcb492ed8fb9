/**
 * Outlives whoever started it just long enough to end the processes that it was told of.
 *
 * Its standard input is a pipe from its parent. A parent that ends in any way, `kill -9` included, closes the pipe;
 * no handler in the parent has to run for that. Lines are `watch <pid> <signal>` and `forget <pid>`.
 */
import { createInterface } from 'node:readline';

const POLL_MS = 50;
const PATIENCE_MS = 8_000;
const watched = new Map<number, NodeJS.Signals>();

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Each leads a group of its own, so that what it started goes with it. */
const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It ended between the check and the signal, which is what was wanted.
  }
};

const endAll = async (): Promise<void> => {
  for (const [pid, signal] of watched) send(pid, signal);
  const deadline = Date.now() + PATIENCE_MS;
  while ([...watched.keys()].some(isAlive) && Date.now() < deadline) {
    await new Promise((resume) => setTimeout(resume, POLL_MS));
  }
  for (const pid of watched.keys()) if (isAlive(pid)) send(pid, 'SIGKILL');
};

// The terminal's Ctrl-C reaches every process of the group; this one has to stay until the parent is gone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const [verb, pid, signal] = line.split(' ');
  if (verb === 'watch') watched.set(Number(pid), signal as NodeJS.Signals);
  if (verb === 'forget') watched.delete(Number(pid));
});
lines.on('close', () => void endAll().then(() => process.exit(0)));
