import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Offer } from '@zhundan/shared';
import { useCart } from './store';

const anOffer = (skuId: string, over: Partial<Offer> = {}): Offer => ({
  skuId, skuCode: skuId.toUpperCase(), productId: 'p', name: '六角螺栓', specText: 'M8×30', picture: 'bolt', unit: '只',
  packMultiple: 100, minQty: 100, priceFen: 12, available: 1000, expectedOn: null, sellable: true, madeToOrder: false, ...over,
});
const cart = () => useCart.getState();
const quantities = () => Object.fromEntries(cart().lines.map((line) => [line.skuId, line.qty]));

beforeEach(() => cart().clear());

describe('the cart', () => {
  test('adds up what is put in twice', () => {
    cart().add(anOffer('a'), 100, 1);
    cart().add(anOffer('b'), 200, 1);
    cart().add(anOffer('a'), 300, 1);
    expect(quantities()).toEqual({ a: 400, b: 200 });
  });

  test('loses a line that is changed to none, and no other', () => {
    cart().add(anOffer('a'), 100, 1);
    cart().add(anOffer('b'), 200, 1);
    cart().change('a', 0);
    expect(quantities()).toEqual({ b: 200 });
  });

  test('is emptied when another store begins, and kept when the same one returns', () => {
    cart().belongTo('s1');
    cart().add(anOffer('a'), 100, 1);
    cart().belongTo('s1');
    expect(quantities()).toEqual({ a: 100 });
    cart().belongTo('s2');
    expect(quantities()).toEqual({});
  });
});
