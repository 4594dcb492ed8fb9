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
  const wanted = new Map(lines.map((line) => [line.skuId, line]));
  return orders
    .map((order) => ({
      orderNo: order.orderNo,
      secondsAgo: Math.max(0, Math.ceil((Date.parse(at) - Date.parse(order.placedAt)) / 1000)),
      ...comparedWith(order, wanted),
    }))
    .filter((each) => each.secondsAgo <= RECENT_HOURS_MAX * 3600);
};

const comparedWith = ({ skuCount, totalFen, lines }: RecentOrder, wanted: ReadonlyMap<string, RuleLine>): Pick<RecentOverlap, 'sharedSkus' | 'basket'> => {
  let sharedSkus = 0, sameFen = 0;
  for (const { skuId, qty } of lines) {
    const here = wanted.get(skuId);
    if (!here) continue;
    sharedSkus += 1;
    sameFen += Math.floor((here.amountFen * Math.min(here.qty, qty)) / here.qty);
  }
  return { sharedSkus, basket: sharedSkus === 0 ? null : { skuCount, totalFen, sameFen } };
};
