import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '@zhundan/shared';
import { refusalsPage } from './refusals-page.ts';

test('docs/refusals.md is what the contracts say; `npm run docs:refusals` makes it so', () => {
  expect(readFileSync(join(__dirname, '../../docs/refusals.md'), 'utf8')).toBe(refusalsPage(Object.values(contracts)));
});
