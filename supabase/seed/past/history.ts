import { formatOrderNo, type RuleFinding } from '@zhundan/shared';
import type { Chain, Store } from '../chain/chain.ts';
import { DAY_MS, dayOf, MINUTE_MS, weekdayOf } from '../days.ts';
import type { Sku } from '../goods/catalog.ts';
import { idOf } from '../ids.ts';
import { inForce, type PriceListVersion } from '../prices.ts';
import { type Random, randomFor } from '../random.ts';
import type { Address } from './addresses.ts';
import { chooseLines, habitsOf } from './habits.ts';

export type PastStatus = 'held' | 'placed' | 'picking' | 'shipped' | 'completed' | 'cancelled' | 'rejected';
interface PastLine { skuIndex: number; qty: number; unitFen: number }
export interface PastEvent { kind: PastStatus | 'asked' | 'answered' | 'escalated' | 'approved' | 'released'; at: number; by: string | null; note: string | null }
export interface PastOrder {
  id: string; orderNo: string; store: Store; day: string; sequence: number; status: PastStatus; placedBy: string; placedAt: number;
  version: PriceListVersion; totalFen: number; address: Address; note: string | null; lines: PastLine[]; events: PastEvent[];
  /** What it was held for, when it was. */
  heldFor?: readonly RuleFinding[];
}

export interface PastInput {
  chain: Chain; skus: readonly Sku[]; versions: readonly PriceListVersion[]; addresses: readonly Address[]; days: number; today: Date;
}

/** Sunday first. Shops fill up on Monday. */
const WEEKDAYS = [0.55, 1.25, 1.1, 1.05, 1, 1.1, 0.95];
/** From seven in the morning: orders come before noon and towards evening. */
const HOURS = [2, 7, 11, 12, 9, 4, 5, 8, 10, 9, 6, 4, 2, 1];
const FIRST_HOUR = 7;
const CANCELLED = 0.03;
const NOTES = ['请送到后门仓库', '下午三点后送', '急用，尽快发', '到货前打电话', '和上一单一起送'];
const WHY_CANCELLED = ['数量填错了，重新下单', '客户不要了', '规格选错'];

/** How many happen when `mean` are expected (Knuth). */
const poisson = (mean: number, random: Random): number => {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > limit; product *= random.next()) count += 1;
  return count;
};

const totalOfHours = HOURS.reduce((sum, each) => sum + each, 0);
const minuteOfDay = (random: Random): number => {
  let left = random.next() * totalOfHours;
  const hour = HOURS.findIndex((weight) => (left -= weight) < 0);
  return (FIRST_HOUR + hour) * 60 + random.next() * 60;
};

/** Yesterday's orders are still in the warehouse, those of three days ago have arrived. */
const statusAt = (daysAgo: number, random: Random): PastStatus => {
  if (random.chance(CANCELLED)) return 'cancelled';
  if (daysAgo <= 1) return random.pick(['placed', 'placed', 'picking', 'shipped']);
  if (daysAgo <= 2) return random.pick(['picking', 'shipped', 'shipped']);
  return daysAgo <= 3 && random.chance(0.6) ? 'shipped' : 'completed';
};

const STAGES: ('placed' | 'picking' | 'shipped' | 'completed')[] = ['placed', 'picking', 'shipped', 'completed'];

/** Above it an order needs a letter of authorization, and the seed has no scans of letters. */
const LETTER_FROM_FEN = 5_000_000;
const totalOf = (lines: readonly PastLine[]): number => lines.reduce((total, { qty, unitFen }) => total + qty * unitFen, 0);
/** As many of the lines as go through without one. */
const withoutLetter = (lines: PastLine[]): PastLine[] =>
  lines.filter((_, at) => at === 0 || totalOf(lines.slice(0, at + 1)) <= LETTER_FROM_FEN);

type Placed = Pick<PastOrder, 'status' | 'placedAt' | 'placedBy'>;
const PICKER = idOf('user', 'H-warehouse');

/** What happened to an order until `end`. */
const eventsOf = ({ status, placedAt, placedBy }: Placed, end: number, random: Random): PastEvent[] => {
  const placed: PastEvent = { kind: 'placed', at: placedAt, by: placedBy, note: null };
  if (status === 'cancelled') {
    return [placed, { kind: 'cancelled', at: Math.min(end, placedAt + random.int(3, 50) * MINUTE_MS), by: placedBy, note: random.pick(WHY_CANCELLED) }];
  }
  const delays = [0, random.int(20, 150), random.int(180, 420), random.int(1500, 2800)];
  return STAGES.slice(0, STAGES.findIndex((stage) => stage === status) + 1).map((kind, index) => ({
    kind, at: Math.min(end + index, placedAt + delays[index]! * MINUTE_MS), note: null,
    by: kind === 'picking' || kind === 'shipped' ? PICKER : placedBy,
  }));
};

/** One store's past: its days, and on each its orders, numbered from one. */
const historyOf = (store: Store, { skus, versions, addresses, days, today }: PastInput, goods: Goods): PastOrder[] => {
  const habits = habitsOf(store, skus, goods.byProduct);
  const random = randomFor(`orders ${store.code}`);
  const places = addresses.filter(({ storeId }) => storeId === store.id);
  const placedBy = idOf('user', store.code);

  const orderAt = (midnight: number, minute: number, sequence: number): PastOrder => {
    const placedAt = Math.round(midnight + minute * MINUTE_MS);
    const day = dayOf(midnight);
    const version = inForce(versions, store.channel, placedAt);
    const lines = withoutLetter(chooseLines(habits, skus, goods.sellable, random).map((line) => ({ ...line, unitFen: version.fen[line.skuIndex]! })));
    const status = statusAt((today.getTime() - midnight) / DAY_MS, random);
    const orderNo = formatOrderNo(store.code, day, sequence);
    return {
      id: idOf('order', orderNo), orderNo, store, day, sequence, status, placedBy, placedAt, version, lines,
      totalFen: totalOf(lines),
      address: random.chance(0.8) ? places[0]! : random.pick(places), note: random.chance(0.08) ? random.pick(NOTES) : null,
      events: eventsOf({ status, placedAt, placedBy }, today.getTime() - MINUTE_MS, random),
    };
  };

  return Array.from({ length: days }, (_, index) => today.getTime() - (days - index) * DAY_MS).flatMap((midnight) => {
    const count = poisson(habits.perDay * WEEKDAYS[weekdayOf(midnight)]!, random);
    const minutes = Array.from({ length: count }, () => minuteOfDay(random)).sort((a, b) => a - b);
    return minutes.map((minute, index) => orderAt(midnight, minute, index + 1));
  });
};

/** Positions in the catalogue of what is on sale, and the same by product. */
interface Goods { sellable: number[]; byProduct: number[][] }

export const goodsOnSale = (skus: readonly Sku[]): Goods => {
  const sellable = skus.flatMap(({ isSellable }, index) => (isSellable ? [index] : []));
  const byProduct = new Map<string, number[]>();
  for (const index of sellable) {
    const { productId } = skus[index]!;
    byProduct.set(productId, [...(byProduct.get(productId) ?? []), index]);
  }
  return { sellable, byProduct: [...byProduct.values()] };
};

/**
 * What each store ordered in the days before today: gapless per store and day, at the prices of its time. Nothing of
 * today, so that the next order of every store is its first. Ordered by time.
 */
export const makeHistory = (input: PastInput): PastOrder[] => {
  const goods = goodsOnSale(input.skus);
  return input.chain.stores.flatMap((store) => historyOf(store, input, goods))
    .sort((a, b) => a.placedAt - b.placedAt || (a.orderNo < b.orderNo ? -1 : 1));
};
