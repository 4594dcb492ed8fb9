import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitQty, mostQty, type Offer } from '@zhundan/shared';
import { broughtUpToDate, isOrderable, type LookedUp, newPrices, totalOf, troubleOf, withLineBack, withPrices, withReorder, withSwap } from './lines';
import type { CartLine } from './store';

const anOffer = (skuId: string, over: Partial<Offer> = {}): Offer => ({
  skuId, skuCode: skuId.toUpperCase(), productId: 'p', name: '六角螺栓', specText: 'M8×30', picture: 'bolt', unit: '只',
  packMultiple: 100, minQty: 200, priceFen: 12, available: 1000, expectedOn: '2026-11-25', sellable: true, madeToOrder: false, ...over,
} as Offer);
const aLine = (skuId: string, qty = 200, over: Partial<Offer> = {}): CartLine => ({ skuId, qty, offer: anOffer(skuId, over), priceListVersion: 7 });
const anAnswer = (offers: Offer[], unknown: string[] = []): LookedUp => ({
  priceListVersion: 8, stockVersion: '1', offers: offers.map((offer) => ({ matched: offer.skuId, offer })), unknown,
});
const quantities = (lines: readonly CartLine[]) => lines.map((line) => [line.skuId, line.qty]);

describe('a line is in trouble', () => {
  test.each([
    ['not when the last pack is just enough', 1000, {}, null],
    ['when one pack is missing, and says what is left in whole packs', 1100, { available: 1050 }, { kind: 'short', mostQty: 1000, expectedOn: '2026-11-25' }],
    ['sold out when what is left is less than the minimum', 200, { available: 199 }, { kind: 'outOfStock', expectedOn: '2026-11-25' }],
    ['when it is no longer sold', 200, { sellable: false }, { kind: 'notSellable' }],
    ['when it has no price', 200, { priceFen: null }, { kind: 'notPriced' }],
    ['when packs have grown since', 200, { packMultiple: 150 }, { kind: 'unfit', suggestedQty: 300, why: '整包 150 只' }],
  ])('%s', (_, qty, over, expected) => expect(troubleOf(aLine('a', qty, over))).toEqual(expected));

  test('and what cannot be had at all stays out of the order, what can be mended stays in', () => {
    expect(isOrderable(aLine('a', 200, { available: 0 }))).toBe(false);
    expect(isOrderable(aLine('a', 2000, { available: 300 }))).toBe(true);
  });
});

describe('a kept cart is brought up to date', () => {
  const lines = [aLine('a'), aLine('b')];

  test('with stock and version at once, but a shown price stays', () => {
    const answer = anAnswer([anOffer('a', { available: 5 }), anOffer('b', { priceFen: 15, available: 6 })]);
    const [a, b] = broughtUpToDate(lines, answer);
    expect([a!.offer.available, a!.priceListVersion, b!.offer.available, b!.offer.priceFen, b!.priceListVersion]).toEqual([5, 8, 6, 12, 7]);
    expect(newPrices([a!, b!], answer)).toEqual(new Map([['b', 15]]));
  });

  test('and takes the new price when it is accepted, after which nothing is new', () => {
    const answer = anAnswer([anOffer('b', { priceFen: 15 })]);
    const accepted = withPrices(lines, newPrices(lines, answer), answer.priceListVersion);
    expect(totalOf(accepted)).toBe(200 * 12 + 200 * 15);
    expect(newPrices(accepted, answer).size).toBe(0);
    expect(accepted.map((line) => line.priceListVersion)).toEqual([8, 8]);
  });

  test('and marks what the catalogue no longer knows', () => {
    expect(broughtUpToDate(lines, anAnswer([], ['a'])).map((line) => troubleOf(line)?.kind)).toEqual(['notSellable', undefined]);
  });
});

describe('lines change places', () => {
  const lines = [aLine('a'), aLine('b', 300), aLine('c')];

  test('a removed one comes back where it stood, and only once', () => {
    const back = withLineBack([lines[0]!, lines[2]!], lines[1]!, 1);
    expect(quantities(back)).toEqual([['a', 200], ['b', 300], ['c', 200]]);
    expect(withLineBack(back, lines[1]!, 1)).toBe(back);
  });

  test('a substitute takes the quantity along, in its own packs and as far as it reaches', () => {
    const swapped = withSwap(lines, 'b', anOffer('x', { packMultiple: 250, minQty: 250, available: 10_000 }));
    expect(quantities(swapped)).toEqual([['a', 200], ['x', 500], ['c', 200]]);
    expect(quantities(withSwap(lines, 'b', anOffer('x', { available: 250 })))[1]).toEqual(['x', 200]);
  });

  test('a substitute that is there already is merged', () =>
    expect(quantities(withSwap(lines, 'b', anOffer('c')))).toEqual([['a', 200], ['c', 500]]));

  test('a reorder tapped twice orders once', () => {
    const again = [{ offer: anOffer('b'), qty: 400 }, { offer: anOffer('d'), qty: 150 }];
    const once = withReorder(lines, again, 8);
    expect(quantities(once)).toEqual([['a', 200], ['b', 400], ['c', 200], ['d', 200]]);
    expect(withReorder(once, again, 8)).toEqual(once);
  });
});

test('the most that can be had is in whole packs, never over what is there, never under the minimum', () => {
  fc.assert(fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 5000 }), (available, packMultiple, minQty) => {
    const most = mostQty(available, { packMultiple, minQty });
    const least = fitQty(1, { packMultiple, minQty });
    return most === 0 ? available < least : most <= available && most >= least && most % packMultiple === 0 && available - most < packMultiple;
  }));
});
