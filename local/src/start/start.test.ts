import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { padColumns } from './announce.ts';
import { hashInputs } from './builds.ts';
import { takeLock } from './lock.ts';
import { readOptions } from './options.ts';
import { guessShare } from './progress.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhundan-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('options', () => {
  test('keep the data and write it to the disk, unless told otherwise', () => {
    expect(readOptions([])).toEqual({ fresh: false, fsync: true, help: false });
    expect(readOptions(['--fresh', '--no-fsync'])).toEqual({ fresh: true, fsync: false, help: false });
  });
  test('that do not exist are refused', () => expect(() => readOptions(['--frsh'])).toThrow('--frsh'));
});

describe('the lock of a data folder', () => {
  const file = join(folder, 'running.pid');
  test('is taken over from a process that is gone', () => {
    writeFileSync(file, '999999999');
    expect(takeLock(file)).toMatchObject({ state: 'taken', afterCrash: true });
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  });
  test('is taken over from a process that is another program by now', () =>
    expect(takeLock(file)).toMatchObject({ state: 'taken' }));
  test('is free again after its release', () => {
    const result = takeLock(file);
    if (result.state === 'taken') result.lock.release();
    expect(takeLock(file)).toMatchObject({ state: 'taken', afterCrash: false });
  });
});

test('a build is stale when a source changes, and not when a test does', () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const hash = () => hashInputs(folder, ['a.ts', 'a.test.ts', 'missing']);
  write('a.ts', '1');
  const before = hash();
  write('a.test.ts', 'x');
  expect(hash()).toBe(before);
  write('a.ts', '2');
  expect(hash()).not.toBe(before);
});

test('a bar that guesses moves forward and never arrives', () => {
  const shares = [0, 1000, 10_000, 60_000].map((ms) => guessShare(ms, 10_000));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBeLessThan(1);
});

test('Chinese takes two columns', () => {
  expect(padColumns('仓库', 6)).toBe('仓库  ');
  expect(padColumns('F001', 6)).toBe('F001  ');
});
