import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionName } from './actions.ts';

const MIGRATIONS = join(process.cwd(), 'supabase/migrations');
const ROOMS = 'rules|review|letter|craft|console';

/** `'review.' || v_state` names no action; what it can become is written beside it. */
test('every action that the database writes down has a name on screen', () => {
  const sql = readdirSync(MIGRATIONS).map((file) => readFileSync(join(MIGRATIONS, file), 'utf8')).join('\n');
  const written = new Set([...sql.matchAll(new RegExp(`'((?:${ROOMS})\\.[a-z][a-zA-Z]+)'`, 'g'))].map(([, action]) => action!));
  const all = [...written, 'review.approved', 'review.rejected'];
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((action) => actionName(action) === action)).toEqual([]);
});
