import { QTY_MAX } from '../contracts/fields.ts';
import { leastQty, type PackRule } from './fit-qty.ts';

/** What decides whether a SKU can be put in a cart at all. `Offer` and `SkuOfProduct` both are this. */
export interface Buyable extends PackRule {
  readonly available: number;
  /** False: no longer sold. Absent: whoever listed it, listed only what is sold. */
  readonly sellable?: boolean;
  /** True: made when it is ordered, so there need not be any. Absent: from stock. */
  readonly madeToOrder?: boolean;
  /** Null: not on this channel's price list. */
  readonly priceFen: number | null;
}

/** How many can be ordered at most: what is there, or no bound but the contract's for what is made when it is ordered. */
export const obtainable = ({ available, madeToOrder }: Pick<Buyable, 'available' | 'madeToOrder'>): number =>
  (madeToOrder === true ? QTY_MAX : available);

/** Why it cannot be bought, or null when at least the smallest quantity can be. In the order in which it matters. */
export const whyNotBuyable = (sku: Buyable): 'notSellable' | 'notPriced' | 'outOfStock' | null => {
  if (sku.sellable === false) return 'notSellable';
  if (sku.priceFen === null) return 'notPriced';
  return sku.madeToOrder !== true && sku.available < leastQty(sku) ? 'outOfStock' : null;
};

export const isBuyable = (sku: Buyable): boolean => whyNotBuyable(sku) === null;
