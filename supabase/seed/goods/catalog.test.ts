import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalog, makeCatalog } from './catalog.ts';
import { barcodeOf, codeOfValue, initialsOf } from './codes.ts';
import { SHELVES } from './shelves.ts';

const families = SHELVES.flatMap(({ sections }) => sections.flatMap((section) => section.families));

describe('the shelves', () => {
  test('give every family its own code of letters', () => {
    expect(families.filter(({ code }) => !/^[A-Z]{2,4}$/.test(code))).toEqual([]);
    expect(new Set(families.map(({ code }) => code)).size).toBe(families.length);
  });

  test('name every value of an axis once, and code it once', () => {
    const twice = (all: readonly string[]) => all.filter((each, index) => all.indexOf(each) !== index);
    const mistakes = families.flatMap(({ name, axes }) => axes.flatMap(({ name: axis, values }) =>
      [...twice(values.map(({ text }) => text)), ...twice(values.map(({ text, code }) => code ?? codeOfValue(text)))].map((value) => [name, axis, value])));
    expect(mistakes).toEqual([]);
  });

  test('use only pictures that the phone can draw', () => {
    const drawn = readFileSync(join(__dirname, '../../../miniapp/src/ui/pictogram/keys.ts'), 'utf8');
    const pictures = new Set([...SHELVES, ...families].map(({ picture }) => picture));
    expect([...pictures].filter((picture) => !drawn.includes(`'${picture}'`))).toEqual([]);
  });
});

describe('the catalogue', () => {
  let full: Catalog;
  beforeAll(() => { full = makeCatalog(18_000); });

  test('has as many SKUs as were asked for, in about 1,500 products of two levels of categories', () => {
    expect(full.skus.length).toBe(18_000);
    expect(full.products.length).toBeGreaterThan(1_300);
    expect(full.products.length).toBeLessThan(1_700);
    const roots = new Set(full.categories.filter(({ parentId }) => parentId === null).map(({ id }) => id));
    expect(full.categories.filter(({ parentId }) => parentId !== null && !roots.has(parentId))).toEqual([]);
  });

  test.each(['id', 'code', 'barcode'] as const)('gives every SKU its own %s', (key) => {
    expect(new Set(full.skus.map((sku) => sku[key])).size).toBe(18_000);
  });

  test('writes codes that can be read, typed and pasted', () => {
    expect(full.skus.filter(({ code }) => !/^[A-Z]{2,4}\d?(-[A-Z0-9.]+)+$/.test(code) || code.length > 40).map(({ code }) => code)).toEqual([]);
    expect(full.skus.some(({ code }) => code === 'LJ-M8-30-304')).toBe(true);
  });

  test('gives every SKU one value per axis, a combination only once, whole packs and a price', () => {
    const wrong = full.skus.filter(({ values, product, packMultiple, minQty, baseFen }) =>
      values.length !== product.axes.length || minQty % packMultiple !== 0 || !Number.isInteger(baseFen) || baseFen < 1);
    expect(wrong).toEqual([]);
    expect(new Set(full.skus.map(({ values, productId }) => `${productId} ${values.join('|')}`)).size).toBe(18_000);
  });

  test('leaves holes: not every combination exists', () => {
    const bolt = full.products.find(({ code }) => code === 'GQ')!;
    const skus = full.skus.filter(({ productId }) => productId === bolt.id);
    const grid = bolt.axes.reduce((product, _, axis) => product * new Set(skus.map(({ values }) => values[axis])).size, 1);
    expect(bolt.axes.length).toBe(3);
    expect(skus.length).toBeLessThan(grid);
  });

  test('of a smaller size is the beginning of it', () => {
    const small = makeCatalog(300);
    expect(small.skus.map(({ code, barcode, baseFen }) => [code, barcode, baseFen])).toEqual(
      full.skus.slice(0, 300).map(({ code, barcode, baseFen }) => [code, barcode, baseFen]));
  });

  test('says so when the shelves hold too little', () => {
    expect(() => makeCatalog(1_000_000)).toThrow(RangeError);
  });
});

describe('codes', () => {
  test.each([['M8×30', 'M8-30'], ['2.5mm²', '2.5MM2'], ['90°', '90'], ['碳钢镀锌', 'TGDX'], ['φ20', '20'], ['3/4寸', '3-4C']])('%s is %s', (text, code) => {
    expect(codeOfValue(text)).toBe(code);
  });

  test('are the initials of the pinyin', () => expect([initialsOf('外六角螺栓'), initialsOf('PVC线管')]).toEqual(['WLJLS', 'PVCXG']));

  test('have a check digit as EAN-13 wants it', () => {
    // 4006381333931 is the textbook's example; ours follow the same sum.
    const isValid = (ean: string) => [...ean].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
    expect(isValid('4006381333931')).toBe(true);
    for (const index of [1, 7, 18_000, 999_999]) expect([barcodeOf(index).length, isValid(barcodeOf(index))]).toEqual([13, true]);
  });
});
