import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { productSearchDocument, searchQuery, type Synonyms, synonymsOf } from '@zhundan/shared';
import fc from 'fast-check';
import { startTestStack, type TestStack } from '../../local/src/test/index.ts';

let stack: TestStack;
let synonyms: Synonyms;
beforeAll(async () => {
  stack = await startTestStack({ seed: 'small' });
  const { rows: [row] } = await stack.db.query<{ found: { words: Record<string, string[]> } }>('select get_synonyms() as found');
  synonyms = synonymsOf(row!.found.words);
});
afterAll(() => stack.stop());

const found = async (text: string): Promise<string[]> => {
  const { rows } = await stack.db.query<{ code: string }>('select code from products where search @@ $1::tsquery', [searchQuery(text, synonyms)?.loose]);
  return rows.map(({ code }) => code);
};

describe('goods are found', () => {
  test.each([
    ['六角螺栓', 'LJ'], ['lj', 'LJ'], ['wljls', 'LJ'], ['m8 304', 'LJ'], ['M8X30', 'LJ'], ['LJ-M8-30-304', 'LJ'], ['六角m8', 'LJ'], ['镀锌螺栓', 'LJ'],
    ['ppr 弯头', 'PW'], ['bv 2.5', 'BV'], ['2.5平方', 'BV'], ['bv 2.5mm²', 'BV'], ['香蕉', 'none'], ['双控开关', 'KG'], ['球阀 4分', 'TQ'], ['10.9级', 'GQ'],
  ])('by %s: %s', async (text, code) => {
    const codes = await found(text);
    expect(code === 'none' ? codes : codes.includes(code)).toEqual(code === 'none' ? [] : true);
  });

  test('and SKUs are pointed at, by the same query', async () => {
    const { rows } = await stack.db.query<{ code: string }>(`
      select k.code from skus k join products p on p.id = k.product_id where k.search @@ $1::tsquery and p.code = 'LJ'`, [searchQuery('外六角 m8x30 304')!.exact]);
    expect(rows).toEqual([{ code: 'LJ-M8-30-304' }]);
  });
});

test('whatever is typed makes a query that Postgres accepts', async () => {
  const signs = fc.constantFrom("'", '"', '\\', '&', '|', '!', '(', ')', ':', '*', '<', '-', '>', '%', '_', '.', '/', '×', 'x', '8', 'm', '螺', '栓', '㎡', '½', '\u0000', '\ud800', ' ');
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: signs, maxLength: 60 }));
  const texts = fc.sample(anything, { numRuns: 5_000, seed: 20_261_123 });
  const queries = texts.map((text) => searchQuery(text, synonyms)).filter((query) => query !== null);
  const { rows } = await stack.db.query('select count(q.text::tsquery)::integer as accepted, count(*) filter (where numnode(q.text::tsquery) > 2000)::integer as large from unnest($1::text[]) q (text)',
    [queries.flatMap(({ exact, loose, named, parts }) => [exact, loose, ...(named ? [named] : []), ...parts].slice(0, 10))]);
  expect(rows[0]).toMatchObject({ large: 0 });
  expect(queries.length).toBeGreaterThan(3_000);
});

test('whatever a product is called makes a document that Postgres accepts', async () => {
  const names = fc.sample(fc.string({ unit: 'binary', maxLength: 80 }), { numRuns: 1_000, seed: 20_261_123 });
  const documents = names.map((name) => productSearchDocument({ name, brand: name, initials: name, categoryNames: [name], skus: [{ code: name, specValues: [name] }] }));
  const { rows } = await stack.db.query('select count(d.text::tsvector)::integer as accepted from unnest($1::text[]) d (text)', [documents]);
  expect(rows).toEqual([{ accepted: documents.length }]);
});
