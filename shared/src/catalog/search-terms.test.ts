import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { productSearchDocument, searchQuery, skuSpecWords } from './search-terms.ts';

const bolt = {
  name: '外六角螺栓', brand: '坚谷', initials: 'wljls jg', categoryNames: ['紧固件', '螺栓'],
  skus: [
    { code: 'LJ-M8-30-304', specValues: ['M8×30', '304'] },
    { code: 'LJ-M8-40-DX', specValues: ['M8×40', '碳钢镀锌'] },
  ],
};

const lexemesOf = (document: string): Map<string, string> =>
  new Map(document.split(' ').map((each) => /^'(.+)':\d+([A-D])$/.exec(each)!).map(([, lexeme, weight]) => [lexeme!, weight!]));

/** What Postgres does with these simple queries: every lexeme, or one that begins with it. */
const finds = (text: string, product = bolt): boolean => {
  const words = [...lexemesOf(productSearchDocument(product)).keys()];
  return searchQuery(text)!.tsquery.split(' & ').every((each) => {
    const [, lexeme, star] = /^'(.+)'(:\*)?$/.exec(each)!;
    return words.some((word) => (star ? word.startsWith(lexeme!) : word === lexeme));
  });
};

describe('a product is found', () => {
  test.each([
    '六角螺栓', '螺栓', '栓', '坚谷螺栓', '坚谷 m8', '镀锌 螺栓', '镀锌外六角', 'm8', 'm8 304', 'm8x30', 'M8*30', 'Ｍ８×３０', 'm8 x 30', '30',
    'lj', 'LJLS', 'wlj', 'LJ-M8-30', 'lj-m8-30-304', 'm8-30', '六角m8', 'm8六角', 'lj m8 30', '紧固件', 'jg',
  ])('by %s', (text) => {
    expect(finds(text)).toBe(true);
  });

  test.each(['六角螺母', '螺六', 'm9', 'm8 316', 'mj', 'lj-m10', 'pvc'])('but not by %s', (text) => {
    expect(finds(text)).toBe(false);
  });
});

describe('a search document', () => {
  test('weighs the name above spec values, these above brand and initials, codes least', () => {
    const lexemes = lexemesOf(productSearchDocument(bolt));
    expect(['螺栓', 'm8×30', '坚谷', 'ljls', 'lj-m8-30-304'].map((each) => lexemes.get(each))).toEqual(['A', 'B', 'C', 'C', 'D']);
  });

  test('has every word once, whatever the product', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (name, brand) => {
      const document = productSearchDocument({ ...bolt, name, brand });
      expect(document.split(' ').length).toBe(lexemesOf(document).size);
    }));
  });

  test('keeps decimals, fractions, diameters and squares together', () => {
    const lexemes = lexemesOf(productSearchDocument({ ...bolt, name: 'BV电线 2.5mm² 3/4寸 Φ20' }));
    expect(['bv', '2.5mm2', '3/4', 'φ20'].map((each) => lexemes.has(each))).toEqual([true, true, true, true]);
  });
});

test('the words of a SKU are its spec, its parts, its endings in Chinese, and its code', () => {
  expect(skuSpecWords(bolt.skus[0]!)).toEqual(['m8×30', '30', 'm8', '304', 'lj-m8-30-304']);
  expect(skuSpecWords(bolt.skus[1]!)).toEqual(['m8×40', '40', 'm8', '碳钢镀锌', '钢镀锌', '镀锌', 'lj-m8-40-dx']);
});

describe('a query', () => {
  test.each([
    ['m8 304', "'m8':* & '304':*", ['m8', '304']],
    ['六角螺栓', "'六角' & '角螺' & '螺栓'", ['六角螺栓']],
    ['lj', "'lj':*", []],
    ['栓', "'栓'", []],
    ['六角M8X30', "'六角' & 'm8×30':*", ['六角', 'm8×30']],
    ['LJ-M8-30', "'lj-m8-30':*", ['lj-m8-30']],
    ['2.5平方', "'2.5mm2':*", ['2.5mm2']],
    ['2.5平方毫米', "'2.5mm2':*", ['2.5mm2']],
    ['3平方米', "'3':* & '平方' & '方米'", ['3', '平方米']],
    ['8毫米', "'8mm':*", ['8mm']],
    ['ppr 20', "'ppr':* & '20':*", ['ppr', '20']],
  ])('%s', (text, tsquery, words) => expect(searchQuery(text)).toEqual({ tsquery, words }));

  test.each(['', ' ', '!!! ()&|:*', "'", '\\', '\u0000', '、，。', '-', '×'])('of no word is none: %j', (text) => {
    expect(searchQuery(text)).toBeNull();
  });

  test('is quoted, bounded and free of signs that tsquery or LIKE read, whatever is typed', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom("'", '\\', '&', '|', '!', '(', ')', ':', '*', '<', '%', '_', 'm', '8', '螺', '栓', '×', '-', ' ') }));
    fc.assert(fc.property(anything, (text) => {
      const query = searchQuery(text);
      if (query === null) return;
      const lexemes = query.tsquery.split(' & ');
      expect(lexemes.length).toBeLessThanOrEqual(32);
      for (const lexeme of lexemes) expect(lexeme).toMatch(/^'[\p{L}\p{N}.\-/×]+'(?::\*)?$/u);
      for (const word of query.words) expect(word).toMatch(/^[\p{L}\p{N}.\-/×]{1,40}$/u);
    }), { numRuns: 1000 });
  });

  test('cut out of a name finds it', () => {
    const name = [...bolt.name];
    fc.assert(fc.property(fc.nat(name.length - 1), fc.integer({ min: 1, max: name.length }), (from, length) => {
      expect(finds(name.slice(from, from + length).join(''))).toBe(true);
    }));
  });
});
