import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { productSearchDocument, skuSearchDocument } from './documents.ts';
import { searchQuery } from './query.ts';
import { synonymsOf } from './synonyms.ts';
import { saysWholeValues } from './whole-values.ts';

/** What Postgres does with the queries that we make: quoted words, `:*` for a beginning, `&`, `|` and brackets. */
const meets = (query: string, words: readonly string[]): boolean => {
  const signs = query.match(/'(?:[^']|'')+'(?::\*)?|[&|()]/g) ?? [];
  let at = 0;
  const word = (): boolean => {
    const sign = signs[at++]!;
    if (sign === '(') {
      const inside = either();
      at += 1;
      return inside;
    }
    const [, lexeme, star] = /^'(.+)'(:\*)?$/.exec(sign)!;
    return words.some((each) => (star ? each.startsWith(lexeme!) : each === lexeme));
  };
  const both = (): boolean => {
    let result = word();
    while (signs[at] === '&') {
      at += 1;
      result = word() && result;
    }
    return result;
  };
  const either = (): boolean => {
    let result = both();
    while (signs[at] === '|') {
      at += 1;
      result = both() || result;
    }
    return result;
  };
  return either();
};

const names = { name: '外六角螺栓', brand: '坚谷', initials: 'wljls jg', categoryNames: ['紧固件', '螺栓'] };
const M8 = { code: 'LJ-M8-30-304', barcode: '2600000000015', specValues: ['M8×30', '304'] };
const skus = [M8, { code: 'LJ-M8-40-DX', specValues: ['M8×40', '碳钢镀锌'] }];
const synonyms = synonymsOf({ 六角头螺栓: ['外六角螺栓'], 不锈钢: ['304', '316'], 螺丝: ['螺栓', '螺钉'], 镀锌: ['碳钢镀锌'] });

const lexemesOf = (document: string): Map<string, string> =>
  new Map(document.split(' ').map((each) => /^'(.+)':\d+([A-D])$/.exec(each)!).map(([, lexeme, weight]) => [lexeme!, weight!]));
const product = [...lexemesOf(productSearchDocument({ ...names, skus })).keys()];
const wordsOfSku = (over: { name?: string; specValues: readonly string[]; code?: string }): string[] =>
  [...lexemesOf(skuSearchDocument({ ...names, name: over.name ?? names.name }, { code: 'XX-1', ...over })).keys()];
const m8 = [...lexemesOf(skuSearchDocument(names, M8)).keys()];

const finds = (text: string, words: readonly string[] = product, how: 'exact' | 'loose' = 'loose'): boolean =>
  meets(searchQuery(text, synonyms)![how], words);

describe('a product is found', () => {
  test.each([
    '六角螺栓', '螺栓', '栓', '坚谷螺栓', '坚谷 m8', '镀锌 螺栓', '镀锌外六角', 'm8', 'm8 304', 'm8x30', 'M8*30', 'Ｍ８×３０', 'm8 x 30', '30',
    '260000', 'lj', 'LJLS', 'wlj', 'LJ-M8-30', 'lj-m8-30-304', 'm8-30', '六角m8', 'm8六角', 'lj m8 30', '紧固件', 'jg', '六角头螺栓',
  ])('by %s', (text) => expect(finds(text)).toBe(true));

  test.each(['26000', '六角螺母', '螺六', 'm9', 'm8 316', 'mj', 'lj-m10', 'pvc'])('but not by %s', (text) => expect(finds(text)).toBe(false));
});

describe('one very SKU is meant', () => {
  test.each([
    'M8×30 304 外六角螺栓', '外六角螺栓 M8*30 304', '六角头螺栓 304 M8X30', '304螺栓M8x30', 'm8 30 304', '8乘30 304 螺栓', '不锈钢螺丝M8×30', '螺絲 8x30 不銹鋼',
    'm8×30mm', 'M8-30-304', 'LJ‑M8‑30‑304', '2600000000015', 'ＬＪ－Ｍ８－３０－３０４', '304m8x30', 'm 8 30', 'ljm830304', '外六角的螺栓 M8×30',
  ])('by %s', (text) => expect(finds(text, m8, 'exact')).toBe(true));

  test.each(['m8×3', 'm8×40', 'm8 30 316', '30 30', 'M8×30 3', '碳钢 m8×30', '外六角螺拴 M8×30', 'LJ-M8-3'])('but not by %s', (text) =>
    expect(text === '30 30' ? !finds(text, m8, 'exact') : finds(text, m8, 'exact')).toBe(false));

  test.each([
    ['BV2.5', 'BV铜芯电线', '2.5mm²'], ['bv 2.5平方', 'BV铜芯电线', '2.5mm²'], ['2.5方 bv', 'BV铜芯电线', '2.5mm²'], ['PPR20弯头', 'PPR弯头', 'dn20'], ['DN 15', '玛钢弯头', 'DN15'],
    ['dn-15', '玛钢弯头', 'DN15'], ['弯头DN15', '玛钢弯头', 'DN15'], ['卷尺5米', '钢卷尺', '5米'], ['卷尺 5m', '钢卷尺', '5米'], ['4分球阀', '铜球阀', '4分'], ['圆钉 5kg', '圆钉', '5公斤'],
    ['9瓦灯泡', 'LED灯泡', '9W'], ['LED9w', 'LED灯泡', '9W'], ['16线管', 'PVC线管', 'φ16'], ['Ø16 线管', 'PVC线管', 'φ16'], ['90度弯头', 'PPR弯头', '90°'], ['红色电线', 'BV铜芯电线', '红'],
    ['红电线', 'BV铜芯电线', '红'], ['雅白五孔插座', '墙壁插座 雅白', '五孔'], ['1/2"球阀', '铜球阀', '1/2寸'], ['砂纸240目', '砂纸', '240目'], ['壁厚2mm', '壁厚', '2.0mm'], ['8号铁丝', '铁丝', '8#'],
  ])('by %s: %s %s', (text, name, value) => expect(finds(text, wordsOfSku({ name, specValues: [value] }), 'exact')).toBe(true));

  test.each([['30', '304'], ['M8×3', 'M8×30'], ['2.5', '25mm'], ['dn1', 'DN15'], ['bv', 'BVR'], ['红', '大红酸枝']])('%s is not %s', (text, value) =>
    expect(finds(text, wordsOfSku({ name: '货', specValues: [value] }), 'exact')).toBe(value === '大红酸枝'));
});

describe('a search document', () => {
  test('weighs the name above spec values, these above brand and initials, codes least', () => {
    const lexemes = lexemesOf(productSearchDocument({ ...names, skus }));
    expect(['螺栓', 'm8×30', '坚谷', 'ljls', 'lj-m8-30-304'].map((each) => lexemes.get(each))).toEqual(['A', 'B', 'C', 'C', 'D']);
  });

  test('has no initials of letters that are in the name: BV is not BVR', () => {
    const lexemes = lexemesOf(productSearchDocument({ name: 'BVR多股软电线', brand: '', initials: 'bvrdgrdx', categoryNames: [], skus: [] }));
    expect(['bvr', 'dgrdx', 'rdx', 'bv'].map((each) => lexemes.has(each))).toEqual([true, true, true, false]);
  });

  test('has every word once, whatever the product', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (name, brand) => {
      const document = productSearchDocument({ ...names, skus, name, brand });
      expect(document.split(' ').length).toBe(lexemesOf(document).size);
    }));
  });
});

describe('a query', () => {
  test.each(['', ' ', '!!! ()&|:*', "'", '\\', '\u0000', '、，。', '-', '×'])('of no word is none: %j', (text) => expect(searchQuery(text)).toBeNull());

  test('is quoted and free of signs that tsquery reads, whatever is typed', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom("'", '\\', '&', '|', '!', '(', ')', ':', '*', '<', '%', '_', 'm', '8', '螺', '栓', '×', '-', ' ') }));
    fc.assert(fc.property(anything, (text) => {
      const query = searchQuery(text, synonyms);
      if (query === null) return;
      expect(query.terms.length).toBeLessThanOrEqual(12);
      for (const each of [query.exact, query.loose, ...query.parts]) {
        expect(each.replace(/'[\p{L}\p{N}.\-/×]+'(?::\*)?/gu, 'w')).toMatch(/^[w()&| ]+$/);
      }
    }), { numRuns: 1000 });
  });

  test('cut out of a name finds it', () => {
    const name = [...names.name];
    fc.assert(fc.property(fc.nat(name.length - 1), fc.integer({ min: 1, max: name.length }), (from, length) => {
      expect(finds(name.slice(from, from + length).join(''))).toBe(true);
    }));
  });
});

describe('a spec is said as a whole or not at all', () => {
  test.each([
    ['电视插座 雅白', '电视电脑 雅白', false], ['电视插座 雅白', '电视 雅白', true], ['电脑插座', '电视电脑 雅白', false], ['电视电脑插座', '电视电脑 雅白', true],
    ['镀锌 m8×40', 'M8×40 碳钢镀锌', true], ['m8×40', 'M8×40 碳钢镀锌', true], ['钢 m8', 'M8×40 碳钢镀锌', true], ['外六角螺栓 M8×30 304', 'M8×30 304', true],
  ])('%s, of %s: %s', (typed, specText, expected) => expect(saysWholeValues(typed, specText, synonyms)).toBe(expected));
});
