import { contracts } from '@zhundan/shared';
import type { TestWorld } from '../../local/src/test/index.ts';
import type { Handles } from '../../supabase/seed/handles.ts';
import { newId } from './chain.ts';
import { phoneOf } from './phone.ts';

/** Enough for two baskets to be the same by any measure. */
const LINES = 8;

/**
 * Orders the same basket again and again until so many of a store's orders are held; answers their numbers, the first one first.
 * How many the seed holds differs from day to day: who needs held orders in a seeded world makes them with this.
 */
export const heldAgain = async (world: TestWorld, seeded: Handles, store: 'f001' | 'f002', count: number): Promise<string[]> => {
  const { storeCode, addressIds, priceListVersion } = seeded[store];
  const phone = await phoneOf(world.url, storeCode);
  const basket = seeded.inStock.slice(0, LINES);
  const held: string[] = [];
  for (let tries = 0; held.length < count; tries += 1) {
    const reply = await phone.send(contracts.placeOrder, {
      requestId: newId(), addressId: addressIds[0], priceListVersion, lines: basket.map(({ skuId, minQty }) => ({ skuId, qty: minQty })),
      expectedTotalFen: basket.reduce((sum, { minQty, priceFen }) => sum + minQty * priceFen, 0),
    });
    if (reply.status !== 201 || tries > count) throw new Error(`not held: ${JSON.stringify(reply.body)}`);
    if (reply.body.status === 'held') held.push(reply.body.orderNo);
  }
  return held;
};
