import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** Pages of supervisors, who are at headquarters, and tests. */
const NOT_OF_A_STORE = /features\/reviews\/|packages\/reviews\/|\.test\.tsx?$/;
const SOURCES = join(__dirname, '..');

test('no page of a store accuses it', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx?|json)$/.test(file) && !NOT_OF_A_STORE.test(file.replaceAll('\\', '/')));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => /刷单|作弊|欺诈/.test(readFileSync(join(SOURCES, file), 'utf8')))).toEqual([]);
});
