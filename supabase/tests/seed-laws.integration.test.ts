import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestStack, type TestStack } from '../../local/src/test/index.ts';
import { GUARDS, PROMISES } from './seed-laws.ts';

/** As many offenders as a reader needs to see what kind they are. */
const SHOWN = 5;

describe.each(['small', 'full'] as const)('the %s seed', (seed) => {
  let stack: TestStack;
  beforeAll(async () => { stack = await startTestStack({ seed }); });
  afterAll(() => stack?.stop());

  const rowsOf = async (sql: string) => (await stack.db.query(sql)).rows;

  test('has a law for every guard of the schema, and for no other', async () => {
    const guards = await rowsOf(`select distinct p.proname as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and c.relnamespace = 'public'::regnamespace order by 1`);
    expect(guards.map(({ name }) => name)).toEqual(Object.keys(GUARDS).toSorted());
  });

  test('left every guard switched on', async () => {
    expect(await rowsOf(`select tgname from pg_trigger where tgenabled <> 'O'`)).toEqual([]);
  });

  test.each(Object.entries(GUARDS).filter((pair): pair is [string, string] => pair[1] !== null))('holds nothing that %s would have refused', async (_, law) => {
    expect((await rowsOf(law)).slice(0, SHOWN)).toEqual([]);
  });

  test.each(Object.entries(PROMISES))('obeys: %s', async (_, law) => {
    expect((await rowsOf(law)).slice(0, SHOWN)).toEqual([]);
  });

  test('agrees with every count that the schema keeps', async () => {
    const lists = await rowsOf(`select proname as name from pg_proc where pronamespace = 'public'::regnamespace and proname like 'list\\_%\\_discrepancies'`);
    expect(lists.length).toBeGreaterThan(0);
    for (const { name } of lists) expect({ name, found: (await rowsOf(`select ${name}() as found`))[0]!['found'] }).toEqual({ name, found: [] });
  });
});
