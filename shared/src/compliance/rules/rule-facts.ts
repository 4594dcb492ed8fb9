import type { Fen } from '../../money/fen.ts';

/**
 * What rules are judged on. `StoreFacts` is read once from the database (as part of `order_facts`, and by the phone for
 * its own judging before the tap); `ruleFactsOf` joins it with the lines of an order into `RuleFacts`, which is what is
 * stored with every attempt and judged again, to the bit, by a backtest years later. Missing is null, never guessed.
 */

/** An earlier order of the same store, not cancelled or rejected, within RECENT_HOURS_MAX hours. */
export interface RecentOrder {
  readonly orderNo: string;
  readonly placedAt: string;
  /** All of its basket: how many SKUs, and what they came to. */
  readonly skuCount: number;
  readonly totalFen: Fen;
  /** Of its lines those that matter to who asked: a server reads the ones that the judged order has as well, a phone all. */
  readonly lines: readonly { readonly skuId: string; readonly qty: number }[];
}

/** As far back as earlier orders are read, and how many at most: app.recent_orders in SQL. */
export const RECENT_HOURS_MAX = 72, RECENT_ORDERS_READ = 100;

export interface StoreFacts {
  readonly channel: string;
  /** adcode of the store's own district. */
  readonly region: string;
  /** Shanghai day of the store's first order; null when this would be its first. */
  readonly firstOrderOn: string | null;
  /** Null while finance has not said. */
  readonly openReceivablesFen: Fen | null;
  readonly overdueReceivablesFen: Fen | null;
  readonly recentOrders: readonly RecentOrder[];
}

/** A line as rules see it; there is one per SKU, which the request makes sure of. */
export interface RuleLine {
  readonly skuId: string;
  readonly qty: number;
  readonly amountFen: Fen;
  /** The category and its ancestors, leaf first; null where nobody knows, as in a phone's cart. */
  readonly categoryIds: readonly string[] | null;
  /** Calendar days until the craft department can have it ready; null when the goods are not made to order. */
  readonly leadDays: number | null | 'unknown';
}

export interface RecentOverlap {
  readonly orderNo: string;
  /** Between that order and this judging. */
  readonly secondsAgo: number;
  /** SKUs that both have. */
  readonly sharedSkus: number;
  /** Null when they share nothing, and in facts that were kept before anybody looked at the other basket. */
  readonly basket: OtherBasket | null;
}

/** What an earlier order was as a whole, for shares of the larger of two baskets. */
export interface OtherBasket {
  readonly skuCount: number;
  readonly totalFen: Fen;
  /** What both have of the same goods, the smaller quantity of each, at the prices of the order that is judged. */
  readonly sameFen: Fen;
}

export interface RuleFacts {
  /** ISO 8601 UTC with milliseconds. */
  readonly at: string;
  readonly totalFen: Fen;
  readonly priceListVersion: number;
  readonly channel: string;
  readonly region: string;
  /** Whole days since the first order, by Shanghai days; 0 on the day of the first. */
  readonly storeDays: number;
  readonly isFirstOrder: boolean;
  readonly openReceivablesFen: Fen | null;
  readonly overdueReceivablesFen: Fen | null;
  readonly addressLevel: string | null;
  /** Nothing was delivered there before. Null when there is no address. */
  readonly addressIsNew: boolean | null;
  /** A letter of authorization that fits this order: its own, or a standing one. */
  readonly letterId: string | null;
  readonly lines: readonly RuleLine[];
  readonly recent: readonly RecentOverlap[];
}
