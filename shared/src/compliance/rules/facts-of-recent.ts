import { RECENT_ORDERS_MAX } from './bounds.ts';
import { type Fact, IS, ORDERED, type Parameter } from './fact.ts';
import { RECENT_ORDERS_READ, type RecentOverlap, type RuleFacts } from './rule-facts.ts';
import { shanghaiDayNumber } from './shanghai.ts';

/** What both baskets must share for one order to count as the other again, in basis points, and on how many earlier days for a habit. */
const ALIKE_BP = 8_000, HABIT_DAYS = 2;

/** In basis points, unrounded; null where nobody kept what the other basket was. */
type Share = (facts: RuleFacts, other: RecentOverlap) => number | null;

const ofThisOrder: Share = ({ lines }, { sharedSkus }) => (lines.length === 0 ? 0 : (sharedSkus * 10_000) / lines.length);

const ofTheLarger: Share = ({ lines }, { sharedSkus, basket }) => {
  if (sharedSkus === 0) return 0;
  return basket === null ? null : (sharedSkus * 10_000) / Math.max(lines.length, basket.skuCount);
};

/** Prices may have changed in between, so that what both have can come to more than either did. */
const ofTheLargerAmount: Share = ({ totalFen }, { sharedSkus, basket }) => {
  if (sharedSkus === 0) return 0;
  return basket === null ? null : Math.min(10_000, (basket.sameFen * 10_000) / Math.max(1, totalFen, basket.totalFen));
};

/** Exactly so many hours ago still counts. */
const within = (recent: readonly RecentOverlap[], hours: Parameter): readonly RecentOverlap[] =>
  recent.length === 0 ? recent : recent.filter((each) => each.secondsAgo <= (hours as number) * 3600);

/** The highest; null as soon as one is not known, for the highest might be that one. */
const highest = (share: Share) => (facts: RuleFacts, hours: Parameter): number | null => {
  let most = 0;
  for (const each of within(facts.recent, hours)) {
    const of = share(facts, each);
    if (of === null) return null;
    most = Math.max(most, of);
  }
  return most;
};

/** The earlier orders that have it, newest first. */
const ordersAt = (share: Share) => (facts: RuleFacts, hours: Parameter): string[] => {
  const most = highest(share)(facts, hours);
  return most === 0 ? [] : within(facts.recent, hours).filter((each) => share(facts, each) === most).map((each) => each.orderNo);
};

/**
 * Whether the store makes this order day by day and has not made it today: on two of the earlier days that are known it made
 * nearly the same. Whoever makes it twice on one day repeats it, whatever their habit.
 */
const isDailyHabit = (facts: RuleFacts): boolean | null => {
  const days = new Set<number>();
  const now = Date.parse(facts.at);
  for (const each of facts.recent) {
    const share = ofTheLarger(facts, each);
    if (share === null) return null;
    if (share > ALIKE_BP) days.add(shanghaiDayNumber(now - each.secondsAgo * 1000));
  }
  return !days.has(shanghaiDayNumber(now)) && days.size >= HABIT_DAYS;
};

const share = (key: string, label: string, of: Share, how: string, title: string): Fact => ({
  key, label, type: 'share', unit: '', parameter: 'hours', operators: ORDERED, range: [0, 10_000], how,
  read: highest(of), orderNos: ordersAt(of), title: (hours) => `与 ${hours} 小时内一单${title}`,
});

export const FACTS_OF_RECENT: readonly Fact[] = [
  share('sameSkusInHours', '近 N 小时重复度（两单相比）', ofTheLarger,
    '两单都有的规格数 ÷ 规格较多那一单的规格种数，取最像的一单。补一两样不算像。', '相同的规格占较大一单'),
  share('sameGoodsInHours', '近 N 小时重复度（连数量）', ofTheLargerAmount,
    '两单都有的货，每种取较少的数量、按现价算钱，÷ 金额较大那一单的合计，取最像的一单。', '同样数量的货占较大一单金额'),
  share('overlapInHours', '近 N 小时重复度（只看这一单）', ofThisOrder,
    '两单都有的规格数 ÷ 这一单的规格种数，取最高的一单。补一样昨天的货也是 100%。', '相同的规格占这一单'),
  {
    key: 'isDailyHabit', label: '天天都下的单', type: 'boolean', unit: '', operators: IS,
    how: '近 72 小时里，本店今天以前有两天下过几乎一样的单（两单相比超过 80%），今天还没有下过。', read: isDailyHabit,
  },
  {
    key: 'ordersInHours', label: '近 N 小时下单数', type: 'number', unit: '单', parameter: 'hours', operators: ORDERED, range: [0, RECENT_ORDERS_MAX], reach: [0, RECENT_ORDERS_READ], why: `只数最近 ${RECENT_ORDERS_READ} 单`,
    how: `本店在这几小时内另外下过几单，取消和未通过的不算；只数最近 ${RECENT_ORDERS_READ} 单。`,
    read: (facts, of) => within(facts.recent, of).length, orderNos: (facts, of) => within(facts.recent, of).map((each) => each.orderNo),
    title: (of) => `近 ${of} 小时下单数`,
  },
];
