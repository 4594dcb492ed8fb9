import { describe, expect, test } from '@jest/globals';
import { withStockChanges } from './stock-changes.ts';

const SKUS = [{ skuId: 'a', available: 5, expectedOn: null, name: '甲' }, { skuId: 'b', available: 0, expectedOn: '2026-12-01', name: '乙' }];

describe('stock changes', () => {
  test('touch only the SKUs they name, and keep everything else about them', () => {
    const next = withStockChanges(SKUS, [{ skuId: 'a', available: 0, expectedOn: '2026-12-05' }]);
    expect(next[0]).toEqual({ skuId: 'a', available: 0, expectedOn: '2026-12-05', name: '甲' });
    expect(next[1]).toBe(SKUS[1]);
  });

  test.each([
    ['of other products', [{ skuId: 'z', available: 1, expectedOn: null }]],
    ['that say what is known', [{ skuId: 'a', available: 5, expectedOn: null }]],
    ['that are none', []],
  ])('%s leave the very same array', (_, changes) => expect(withStockChanges(SKUS, changes)).toBe(SKUS));
});
