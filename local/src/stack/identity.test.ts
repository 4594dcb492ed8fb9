import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { isReachableByAnyone } from './identity.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhundan-identity-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a file is reachable by anybody only when every folder above it lets them pass', () => {
  mkdirSync(join(folder, 'open'));
  chmodSync(folder, 0o755);
  expect(isReachableByAnyone(join(folder, 'open', 'file'))).toBe(true);
  chmodSync(folder, 0o700);
  expect(isReachableByAnyone(join(folder, 'open', 'file'))).toBe(false);
  expect(isReachableByAnyone(join(folder, 'open', 'not', 'there', 'yet'))).toBe(false);
});
