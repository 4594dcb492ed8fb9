import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pinnedNode } from '../packages.ts';
import { startChild } from './child.ts';
import { until } from './until.ts';

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const gone = (pid: number) => until('it is gone', () => { if (isAlive(pid)) throw new Error('alive'); });

/** Starts a child and a grandchild, prints their numbers, and waits to be killed. */
const PARENT = `
  import { startChild } from ${JSON.stringify(join(import.meta.dirname, 'child.ts'))};
  const child = startChild('sh', ['-c', 'sleep 600 & wait']);
  console.log(child.pid);
  setInterval(() => {}, 1000);`;

test('what a process started ends with it, even by kill -9', async () => {
  const parent = spawn(pinnedNode(), ['--input-type=module-typescript', '-e', PARENT], { stdio: ['ignore', 'pipe', 'inherit'] });
  const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (data: Buffer) => resolve(Number(data))));
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  await gone(pid);
});

test('a child that does not listen is killed after a while', async () => {
  const child = startChild(pinnedNode(), ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); process.send('deaf');"], { ipc: true });
  await new Promise((resume) => child.process.once('message', resume));
  await child.stop(100);
  expect(await child.ended).toBe('ended by SIGKILL');
});

test('a program that does not exist is a word, not a crash', async () =>
  expect(await startChild('/no/such/program', []).ended).toContain('ENOENT'));
