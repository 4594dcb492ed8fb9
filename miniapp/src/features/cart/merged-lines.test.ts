import { expect, test } from '@jest/globals';
import type { Offer } from '@zhundan/shared';
import { mergedLines } from './merged-lines';

const offer = (skuId: string, available: number) => ({ skuId, available, priceFen: 12, packMultiple: 1, minQty: 1, sellable: true }) as Offer;

test('what the merged orders have reserved counts as available; what is no longer known falls out', () => {
  const lines = mergedLines([{ skuId: 'a', qty: 5 }, { skuId: 'gone', qty: 1 }], [{ skuId: 'a', qty: 3 }], {
    priceListVersion: 7, stockVersion: '1', unknown: ['gone'], offers: [{ matched: 'a', offer: offer('a', 0) }],
  });
  expect(lines).toMatchObject([{ skuId: 'a', qty: 5, priceListVersion: 7, offer: { available: 3 } }]);
});
