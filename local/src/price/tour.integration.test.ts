import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NEWCOMERS } from '../../../supabase/seed/handles.ts';
import { projectRoot } from '../paths.ts';
import { personByCode } from '../sandboxes/index.ts';
import { startTestWorld, type TestWorld } from '../test/index.ts';
import { fenOf, NoSuchSku, publishPrice } from './publish-price.ts';

/** What a new user types first must be there: the READMEs are read here, and what they name is looked up. */
const README = ['README.md', 'README.zh.md'].map((name) => ({ name, text: readFileSync(join(projectRoot, name), 'utf8') }));

let world: TestWorld;
beforeAll(async () => { world = await startTestWorld({ seed: 'full' }); });
afterAll(() => world?.stop());

const inForce = async (code: string): Promise<number[]> => (await world.db.query<{ fen: number }>(`
  select i.price_fen::int as fen from channels c join price_list_items i on i.version_id = app.price_list_in_force(c.code, now())
  join skus k on k.id = i.sku_id where k.code = $1 order by c.code`, [code])).rows.map(({ fen }) => fen);

describe.each(README)('the tour of $name', ({ text }) => {
  test('changes a price by a code that is on sale and in stock', async () => {
    const [, code = '', yuan = ''] = /npm run price -- (\S+) ([\d.]+)/.exec(text) ?? [];
    await publishPrice(world.db, code.toLowerCase(), fenOf(yuan)!);
    expect(await inForce(code)).toEqual([fenOf(yuan), fenOf(yuan), fenOf(yuan)]);
    expect((await world.db.query('select from stock_levels l join skus k on k.id = l.sku_id where k.code = $1 and l.on_hand - l.reserved > k.min_qty', [code])).rowCount).toBeGreaterThan(0);
  });

  test('names commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run ([\w:]+)(?! -w)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts) && !name.startsWith('build:'))).toEqual([]);
  });

  test('names people who can sign in, and an invite that binds', async () => {
    const people = [...text.matchAll(/\b([FG]\d{3}|H-\w+)\b/g)].map(([, code]) => code!);
    expect(people.length).toBeGreaterThan(3);
    expect(people.filter((code) => personByCode(code) === undefined)).toEqual([]);
    const [, invite] = /`(ZD\w{6})`/.exec(text) ?? [];
    expect(NEWCOMERS.map(({ inviteCode }) => inviteCode as string)).toContain(invite);
  });

  test('names addresses that answer', async () => {
    const paths = new Set([...text.matchAll(/http:\/\/127\.0\.0\.1:3000(\/[\w./-]*)/g)].map(([, path]) => path!));
    expect(paths.size).toBeGreaterThan(2);
    for (const path of [...paths].filter((each) => each.startsWith('/api') || each.startsWith('/connect'))) {
      expect({ path, status: (await fetch(world.url + path)).status }).toEqual({ path, status: 200 });
    }
  });
});

describe('a price', () => {
  test.each([['9.99', 999], ['10', 1_000], ['0.5', 50], ['0', null], ['-1', null], ['1.234', null], ['', null], ['九', null]])('%s is %s fen', (yuan, fen) => expect(fenOf(yuan)).toBe(fen));

  test('of what there is not is refused with a sentence', async () => {
    await expect(publishPrice(world.db, 'NO-SUCH', 1)).rejects.toThrow(NoSuchSku);
  });
});
