import { DAY_MS, dayOf } from './days.ts';
import type { Sku } from './goods/catalog.ts';
import { type Random, randomFor } from './random.ts';

/** What is on the shelf, free to sell, when the past has ended. */
export interface Shelving { warehouseId: string; skuIndex: number; available: number; expectedOn: string | null }

const OUT_OF_STOCK = 0.08;
const NEARLY_OUT = 0.04;
/** Most of what is missing is on its way. */
const IS_EXPECTED = 0.75;

const availableOf = ({ packMultiple, minQty, baseFen }: Sku, random: Random): number => {
  const chance = random.next();
  if (chance < OUT_OF_STOCK) return 0;
  if (chance < OUT_OF_STOCK + NEARLY_OUT) return packMultiple * random.int(1, 3);
  return minQty * random.int(20, baseFen > 5000 ? 60 : 300);
};

/** One per warehouse and SKU. */
export const makeShelves = (warehouseIds: readonly string[], skus: readonly Sku[], today: Date): Shelving[] =>
  warehouseIds.flatMap((warehouseId) => {
    const random = randomFor(`stock ${warehouseId}`);
    return skus.map((sku, skuIndex) => {
      const available = availableOf(sku, random);
      const days = random.int(2, 21);
      const isExpected = random.chance(IS_EXPECTED);
      return { warehouseId, skuIndex, available, expectedOn: available === 0 && isExpected ? dayOf(today.getTime() + days * DAY_MS) : null };
    });
  });

/** Ready pieces of goods that are made to order: what somebody did not take after all, in the last warehouse only. */
const LEFT_OVER = 0.12;

/** Of made-to-order goods the specs that are kept in stock, and a few pieces of others. `skus` is the whole catalogue. */
export const makeTailoredShelves = (warehouseIds: readonly string[], skus: readonly Sku[]): Shelving[] =>
  warehouseIds.flatMap((warehouseId, at) => {
    const random = randomFor(`tailored stock ${at}`);
    return skus.flatMap((sku, skuIndex): Shelving[] => {
      if (sku.craft === undefined) return [];
      const [inStock, leftOver, isLeftOver] = [random.int(8, 18), random.int(2, 6), random.chance(LEFT_OVER)];
      if (sku.craft === null) return [{ warehouseId, skuIndex, available: inStock, expectedOn: null }];
      return isLeftOver && at === warehouseIds.length - 1 ? [{ warehouseId, skuIndex, available: leftOver, expectedOn: null }] : [];
    });
  });
