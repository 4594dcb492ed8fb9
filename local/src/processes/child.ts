import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import type { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { pinnedNode } from '../packages.ts';

/** A process of the local world. It never outlives this one: a watchdog ends it when this process is gone. */
export interface Child {
  readonly pid: number;
  readonly process: ChildProcess;
  /** Resolves when the process has ended, with a word on how; never rejects. */
  readonly ended: Promise<string>;
  isRunning(): boolean;
  /** Sends the signal it stops at, waits, and kills it when it takes longer than `patienceMs`. */
  stop(patienceMs?: number): Promise<void>;
}

export interface ChildOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** What to run as, when this process is root and the program refuses to be. */
  identity?: { uid: number; gid: number } | undefined;
  stopSignal?: NodeJS.Signals;
  /** Where its output goes; without one it is discarded. */
  logFile?: string | undefined;
  /** Opens a channel for messages, for children that are Node. */
  ipc?: boolean;
}

const STOP_PATIENCE_MS = 10_000;

let watchdogPipe: Socket | undefined;

/** One watchdog a process, started with the first child. */
const tellWatchdog = (line: string): void => {
  if (!watchdogPipe) {
    const watchdog = spawn(pinnedNode(), [join(import.meta.dirname, 'watchdog.ts')], {
      stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/',
    });
    watchdog.unref();
    watchdogPipe = watchdog.stdin as Socket;
    watchdogPipe.unref();
    // A watchdog that was killed takes nothing but its own service away.
    watchdogPipe.on('error', () => undefined);
  }
  watchdogPipe.write(`${line}\n`);
};

const openLog = (logFile: string | undefined): number | 'ignore' => {
  if (!logFile) return 'ignore';
  mkdirSync(dirname(logFile), { recursive: true });
  return openSync(logFile, 'a');
};

/** The program and what it started in turn. */
const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It ended between the check and the signal, which is what was wanted.
  }
};

/** Starts a program that ends when this process ends, however that happens. */
export const startChild = (command: string, args: readonly string[], options: ChildOptions = {}): Child => {
  const stopSignal = options.stopSignal ?? 'SIGTERM';
  const log = openLog(options.logFile);
  const child = spawn(command, args, {
    cwd: options.cwd ?? '/',
    env: options.env ?? process.env,
    ...options.identity,
    // Its own group: Ctrl-C reaches this process alone, which then stops everything in the right order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log, ...(options.ipc ? ['ipc' as const] : [])],
  });
  if (typeof log === 'number') closeSync(log);

  let running = true;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => { running = false; resolve(error.message); });
    child.once('exit', (code, signal) => {
      running = false;
      tellWatchdog(`forget ${child.pid}`);
      resolve(signal ? `ended by ${signal}` : `exit code ${code}`);
    });
  });
  const pid = child.pid ?? -1;
  if (pid > 0) tellWatchdog(`watch ${pid} ${stopSignal}`);

  const stop = async (patienceMs = STOP_PATIENCE_MS): Promise<void> => {
    if (!running) return;
    signalGroup(pid, stopSignal);
    const killer = setTimeout(() => signalGroup(pid, 'SIGKILL'), patienceMs);
    await ended;
    clearTimeout(killer);
  };
  return { pid, process: child, ended, isRunning: () => running, stop };
};
