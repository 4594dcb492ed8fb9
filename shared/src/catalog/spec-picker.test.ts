import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isBuyable } from './buyable.ts';
import { firstSelection, skuOf, type SpecAxis, specButtons, type SpecSelection, type SpecSku, withChoice } from './spec-picker.ts';

const aSku = (specValues: string[], over: Partial<SpecSku> = {}): SpecSku => ({
  skuId: specValues.join('/'), specValues, available: 100, sellable: true, priceFen: 10, packMultiple: 10, minQty: 10, ...over,
});

const AXES: SpecAxis[] = [{ name: '规格', values: ['M8×30', 'M8×35', 'M10×30'] }, { name: '材质', values: ['304', '镀锌'] }];
const statesFor = (skus: SpecSku[], selection: SpecSelection) =>
  specButtons(AXES, skus, selection).map((axis) => Object.fromEntries(axis.map(({ value, state }) => [value, state])));

describe('a button', () => {
  const skus = [
    aSku(['M8×30', '304']), aSku(['M8×30', '镀锌'], { available: 0 }), aSku(['M8×35', '304']), aSku(['M10×30', '镀锌']),
  ];

  test('tells available, out of stock and no such combination apart, given the other axes', () => {
    expect(statesFor(skus, ['M8×30', '304'])).toEqual([
      { 'M8×30': 'available', 'M8×35': 'available', 'M10×30': 'noSuchCombination' },
      { 304: 'available', 镀锌: 'outOfStock' },
    ]);
  });

  test('of an axis nobody has chosen on is available when any combination is', () => {
    expect(statesFor(skus, [null, '镀锌'])[0]).toEqual({ 'M8×30': 'outOfStock', 'M8×35': 'noSuchCombination', 'M10×30': 'available' });
    expect(statesFor(skus, [null, null])[1]).toEqual({ 304: 'available', 镀锌: 'available' });
  });

  test('is chosen exactly where the selection says', () => {
    const chosen = specButtons(AXES, skus, ['M8×35', '304']).flat().filter((button) => button.chosen);
    expect(chosen.map(({ value }) => value)).toEqual(['M8×35', '304']);
  });

  test.each([
    ['one whole least quantity is available', { available: 10 }, 'available'],
    ['one less than it is not', { available: 9 }, 'outOfStock'],
    ['a minimum above the pack counts', { available: 10, minQty: 11 }, 'outOfStock'],
    ['what is no longer sold is grey', { sellable: false }, 'outOfStock'],
    ['what has no price is grey', { priceFen: null }, 'outOfStock'],
  ] as const)('%s', (_, over, expected) => {
    expect(statesFor([aSku(['M8×30', '304'], over)], [null, null])[0]?.['M8×30']).toBe(expected);
  });
});

const aProduct = fc.record({
  widths: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
  seed: fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 30 }), fc.boolean()), { minLength: 343, maxLength: 343 }),
  taps: fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 3, maxLength: 3 }),
}).map(({ widths, seed, taps }) => {
  const axes = widths.map((width, axis) => ({ name: `轴${axis}`, values: Array.from({ length: width }, (_, i) => `${axis}-${i}`) }));
  const combinations = axes.reduce<string[][]>((all, axis) => all.flatMap((head) => axis.values.map((value) => [...head, value])), [[]]);
  const skus = combinations.flatMap((specValues, i) => (seed[i]![0] ? [aSku(specValues, { available: seed[i]![1], sellable: seed[i]![2] })] : []));
  const selection = axes.map((axis, i) => (taps[i]! < 0 ? null : axis.values[taps[i]! % axis.values.length]!));
  return { axes, skus, selection };
});

/** What the sentence says, without cleverness: try the value, look at every SKU that agrees. */
const stateByTrying = (skus: SpecSku[], selection: SpecSelection, axis: number, value: string) => {
  const tried = withChoice(selection, axis, value);
  const agreeing = skus.filter((sku) => sku.specValues.every((own, i) => tried[i] === null || tried[i] === own));
  if (agreeing.length === 0) return 'noSuchCombination';
  return agreeing.some(isBuyable) ? 'available' : 'outOfStock';
};

describe('for every product and every selection', () => {
  test('each button says what trying it would show', () => {
    fc.assert(fc.property(aProduct, ({ axes, skus, selection }) => {
      const buttons = specButtons(axes, skus, selection);
      axes.forEach((axis, i) => axis.values.forEach((value, j) => {
        expect(buttons[i]?.[j]?.state).toBe(stateByTrying(skus, selection, i, value));
      }));
    }));
  });

  test('a complete selection names the SKU with exactly its values, or none', () => {
    fc.assert(fc.property(aProduct, ({ skus, selection }) => {
      const sku = skuOf(skus, selection);
      expect(sku?.specValues ?? null).toEqual(skus.some((each) => each.skuId === selection.join('/')) ? selection : null);
    }));
  });
});

describe('the picker opens', () => {
  const skus = [aSku(['M8×30', '304']), aSku(['M8×35', '304'], { available: 0 })];

  test('on the SKU that was asked for, even when it is out of stock', () => {
    expect(firstSelection(AXES, skus, 'M8×35/304')).toEqual(['M8×35', '304']);
  });

  test('with nothing chosen, when nobody has chosen', () => {
    expect(firstSelection(AXES, skus)).toEqual([null, null]);
    expect(firstSelection(AXES, skus, 'unknown')).toEqual([null, null]);
  });

  test('on the only SKU there is', () => expect(firstSelection(AXES, skus.slice(1))).toEqual(['M8×35', '304']));
});
