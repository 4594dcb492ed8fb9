import { daysBetween } from '../../craft/index.ts';
import type { Fen } from '../../money/fen.ts';
import { fittingLetter, type LetterOnHand } from './letters.ts';
import { RECENT_HOURS_MAX, type RecentOrder, type RecentOverlap, type RuleFacts, type RuleLine, type StoreFacts } from './rule-facts.ts';
import { shanghaiDay } from './shanghai.ts';

/** An order as whoever judges it knows it: the function all of it, the phone's cart what it has. */
export interface OrderForRules {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly totalFen: Fen;
  readonly priceListVersion: number;
  readonly addressLevel: string | null;
  readonly addressIsNew: boolean | null;
  readonly lines: readonly RuleLine[];
  readonly store: StoreFacts;
  readonly letters?: readonly LetterOnHand[];
  readonly basketHash?: string | null;
}

/** What the rules are judged on: the order joined with what is known of its store. */
export const ruleFactsOf = (order: OrderForRules): RuleFacts => {
  const { at, totalFen, priceListVersion, addressLevel, addressIsNew, lines, store, letters = [], basketHash = null } = order;
  const { channel, region, firstOrderOn, openReceivablesFen, overdueReceivablesFen } = store;
  return {
    at, totalFen, priceListVersion, channel, region,
    storeDays: firstOrderOn === null ? 0 : Math.max(0, daysBetween(firstOrderOn, shanghaiDay(at))),
    isFirstOrder: firstOrderOn === null,
    openReceivablesFen, overdueReceivablesFen, addressLevel, addressIsNew,
    letterId: fittingLetter(letters, { at, totalFen, basketHash }),
    lines: lines.map(({ skuId, qty, amountFen, categoryIds, leadDays }) => ({ skuId, qty, amountFen, categoryIds, leadDays })),
    recent: recentOf(store.recentOrders, lines, at),
  };
};

/** An order placed a moment after the facts were dated, by another connection, counts as placed just now. */
const recentOf = (orders: readonly RecentOrder[], lines: readonly RuleLine[], at: string): RecentOverlap[] => {
  const wanted = new Set(lines.map((line) => line.skuId));
  return orders
    .map(({ orderNo, placedAt, skuIds }) => ({
      orderNo,
      secondsAgo: Math.max(0, Math.ceil((Date.parse(at) - Date.parse(placedAt)) / 1000)),
      sharedSkus: new Set(skuIds.filter((skuId) => wanted.has(skuId))).size,
    }))
    .filter((each) => each.secondsAgo <= RECENT_HOURS_MAX * 3600);
};
