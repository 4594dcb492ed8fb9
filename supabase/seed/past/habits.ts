import type { Store } from '../chain/chain.ts';
import type { Sku } from '../goods/catalog.ts';
import { type Random, randomFor } from '../random.ts';

/** What a store buys again and again, most often first, and in which quantity. */
export interface Habits {
  /** Orders on a day like any other. */
  perDay: number;
  usual: { skuIndex: number; qty: number }[];
}

const PRODUCTS = 24;
const ORDERS_PER_DAY = 210 / 49;
/** Nine lines in ten are what the store always buys. */
const USUAL_SHARE = 0.88;

/** Whole packs and at least the minimum. */
const quantityOf = ({ minQty }: Sku, random: Random): number => minQty * random.pick([1, 1, 1, 2, 2, 3, 4, 6]);

export const habitsOf = (store: Store, skus: readonly Sku[], byProduct: readonly (readonly number[])[]): Habits => {
  const random = randomFor(`habits ${store.code}`);
  const usual = random.sample(byProduct, PRODUCTS)
    .flatMap((indexes) => random.sample(indexes, random.int(1, 5)))
    .map((skuIndex) => ({ skuIndex, qty: quantityOf(skus[skuIndex]!, random) }));
  return { perDay: ORDERS_PER_DAY * (0.5 + random.next()), usual: random.sample(usual, usual.length) };
};

/** Different SKUs for one order; the front of the habits comes far more often than their end. */
export const chooseLines = (habits: Habits, skus: readonly Sku[], sellable: readonly number[], random: Random) => {
  const count = 1 + Math.min(14, Math.floor(-Math.log(1 - random.next()) * 4.2));
  const lines = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    if (random.chance(USUAL_SHARE)) {
      const { skuIndex, qty } = habits.usual[Math.floor(random.next() ** 2 * habits.usual.length)]!;
      const { minQty } = skus[skuIndex]!;
      lines.set(skuIndex, random.chance(0.75) ? qty : Math.max(minQty, qty + minQty * random.int(-1, 2)));
    } else {
      const skuIndex = random.pick(sellable);
      lines.set(skuIndex, quantityOf(skus[skuIndex]!, random));
    }
  }
  return [...lines].map(([skuIndex, qty]) => ({ skuIndex, qty }));
};
