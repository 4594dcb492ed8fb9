import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Offer } from '@zhundan/shared';
import { useOrderNote } from '../../lib/order-note';
import { useCart } from './store';
import { takeSooner } from './take-sooner';

const anOffer = (skuId: string, over: Partial<Offer> = {}): Offer => ({
  skuId, skuCode: skuId, productId: 'p', name: '防盗门', specText: '1200×2100', picture: 'box', unit: '樘', packMultiple: 1, minQty: 1,
  priceFen: 100_000, available: 0, expectedOn: null, sellable: true, madeToOrder: true, ...over,
});
const part = (qty: number) => ({ qty, readyOn: '2026-12-08', leadDays: 15 });
const take = (option: Parameters<typeof takeSooner>[2]) => takeSooner(useCart.getState(), useCart.getState().lines[0]!, option);

beforeEach(() => {
  useCart.getState().clear();
  useOrderNote.getState().set('');
  useCart.getState().add(anOffer('wide'), 30, 1);
});

describe('one tap', () => {
  test('orders the part that is ready in time, and says what is left to order', () => {
    expect(take({ kind: 'split', now: part(20), later: part(10) })).toBe('已改为 20 樘，其余 10 樘请另下一单');
    expect(useCart.getState().lines.map(({ qty }) => qty)).toEqual([20]);
  });

  test('takes another spec, made to order in any quantity or as far as the stock reaches', () => {
    take({ kind: 'otherSpec', offer: anOffer('alu'), qty: 30, readyOn: '2026-12-02', leadDays: 9 });
    expect(useCart.getState().lines.map(({ skuId, qty }) => [skuId, qty])).toEqual([['alu', 30]]);
    take({ kind: 'otherSpec', offer: anOffer('common', { madeToOrder: false, available: 40 }), qty: 30, readyOn: null, leadDays: 0 });
    expect(useCart.getState().lines).toMatchObject([{ skuId: 'common', qty: 30, offer: { madeToOrder: false } }]);
  });

  test('asks the warehouse that has some in the note, once', () => {
    const option = { kind: 'stockElsewhere', warehouseName: '诸暨分仓', available: 6, coversAll: false } as const;
    take(option);
    take(option);
    expect(useOrderNote.getState().note).toBe('「防盗门 1200×2100」请从诸暨分仓调拨现货 6 樘');
    expect(useCart.getState().lines.map(({ qty }) => qty)).toEqual([30]);
  });
});
