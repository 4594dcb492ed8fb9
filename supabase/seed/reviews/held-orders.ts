import { DEFAULT_RULE_IDS, DEFAULT_RULES, formatOrderNo, judgeRules, type RuleFinding, type RuleSet, ruleFactsOf } from '@zhundan/shared';
import { DAY_MS, dayOf, MINUTE_MS } from '../days.ts';
import type { Sku } from '../goods/catalog.ts';
import { idOf } from '../ids.ts';
import { goodsOnSale, type PastInput, type PastOrder } from '../past/history.ts';
import { inForce } from '../prices.ts';
import { type Random, randomFor } from '../random.ts';
import { endOf, type End, type PastReview } from './past-review.ts';

/** Order late, after closing and after what is made to order: the last of the day, and morning has to come first. */
const MINUTE = 21 * 60 + 30;
/** What was promised while these were held; under the default set of today it is four. */
export const PROMISED_HOURS = 24;
const LINES_MIN = 5, LINES_MAX = 11;
/** Tests and pictures count on what these have. */
const SPARED = new Set(['F001', 'F002', 'F003']);

/** How earlier cases ended, newest first, and after them those that wait today. */
const ENDS: readonly End[] = [
  'approved', 'rejected', 'withdrawn', 'rejected', 'approved', 'rejected', 'released', 'withdrawn', 'approved', 'rejected', 'withdrawn', 'rejected',
  'approved', 'rejected', 'rejected', 'withdrawn', 'approved', 'rejected', 'withdrawn', 'rejected',
];
const WAITING: readonly End[] = ['waiting', 'asked', 'answered', 'waiting', 'waiting'];
/** Days between two cases, and from the youngest until today. */
const APART = 4, YOUNGEST = 3;
const YESTERDAY = 1;

export interface HeldOrder extends PastOrder { readonly review: PastReview }

const RULES: RuleSet = {
  schema: 1,
  rules: DEFAULT_RULES.rules.filter(({ ruleId }) => ruleId === DEFAULT_RULE_IDS.suspectedBrushing)
    .map((rule) => (rule.then.kind === 'review' ? { ...rule, then: { ...rule.then, hours: PROMISED_HOURS } } : rule)),
};

/**
 * Orders that repeat another of the same day and were held for it: some wait, most were decided.
 * @param before what the stores ordered otherwise, in the order of time
 */
export const makeHeldOrders = (before: readonly PastOrder[], input: PastInput): HeldOrder[] => {
  const random = randomFor('reviews');
  const days = daysOf(before);
  const sellable = goodsOnSale(input.skus).sellable;
  const held: HeldOrder[] = [];
  const hold = (daysAgo: number, end: End): void => {
    const midnight = input.today.getTime() - daysAgo * DAY_MS;
    const day = days.filter((each) => each.day === dayOf(midnight) && !held.some(({ store, day: on }) => store === each.store && on === each.day));
    if (daysAgo > input.days || day.length === 0) return;
    const { last, repeated } = random.pick(day);
    held.push(repeatOf(repeated, last, { ...input, sellable, random, end, placedAt: midnight + (MINUTE + held.length) * MINUTE_MS }));
  };
  ENDS.forEach((end, index) => hold(YOUNGEST + index * APART, end));
  WAITING.forEach((end) => hold(YESTERDAY, end));
  return held;
};

interface StoreDay { store: PastOrder['store']; day: string; last: PastOrder; repeated: PastOrder }

/** Days of stores on which there is an order worth repeating, with the last number of the day. */
const daysOf = (before: readonly PastOrder[]): StoreDay[] => {
  const days = new Map<string, StoreDay | { last: PastOrder }>();
  for (const order of before) {
    const { store, day, lines, status } = order;
    if (SPARED.has(store.code)) continue;
    const key = `${store.code} ${day}`;
    const known = days.get(key);
    const isWorth = status !== 'cancelled' && lines.length >= LINES_MIN && lines.length <= LINES_MAX;
    const repeated = isWorth ? order : known && 'repeated' in known ? known.repeated : undefined;
    const last = !known || order.sequence > known.last.sequence ? order : known.last;
    days.set(key, repeated ? { store, day, last, repeated } : { last });
  }
  return [...days.values()].filter((each): each is StoreDay => 'repeated' in each);
};

type Making = PastInput & { sellable: readonly number[]; random: Random; end: End; placedAt: number };

/** The same goods again, one more of them, and some in another quantity. */
const repeatOf = (repeated: PastOrder, last: PastOrder, { skus, versions, sellable, today, random, end, placedAt }: Making): HeldOrder => {
  const { store, day } = repeated;
  const sequence = last.sequence + 1;
  const orderNo = formatOrderNo(store.code, day, sequence);
  const version = inForce(versions, store.channel, placedAt);
  const there = new Set(repeated.lines.map(({ skuIndex }) => skuIndex));
  const more = random.pick(sellable.filter((index) => !there.has(index)));
  const lines = [...repeated.lines.map(({ skuIndex, qty }) => ({ skuIndex, qty: random.chance(0.6) ? qty : qty * 2 })), { skuIndex: more, qty: skus[more]!.minQty }]
    .map((line) => ({ ...line, unitFen: version.fen[line.skuIndex]! }));
  const totalFen = lines.reduce((total, { qty, unitFen }) => total + qty * unitFen, 0);
  const placedBy = idOf('user', store.code);
  const { review, ...ended } = endOf(end, { placedAt, placedBy, hours: PROMISED_HOURS, today: today.getTime(), findings: findingsOf(repeated, placedAt, totalFen, lines, skus), random });
  return {
    id: idOf('order', orderNo), orderNo, store, day, sequence, placedBy, placedAt, version, lines, totalFen,
    address: repeated.address, note: null, heldFor: review.findings, ...ended, review,
  };
};

/** What the rule says of it: said by the rule itself. */
const findingsOf = (
  { store, orderNo, placedAt: earlier, lines: there, totalFen: before }: PastOrder, placedAt: number, totalFen: number, lines: PastOrder['lines'], skus: readonly Sku[],
): readonly RuleFinding[] => {
  const at = new Date(placedAt).toISOString();
  const { findings } = judgeRules(RULES, ruleFactsOf({
    at, totalFen, priceListVersion: 1, addressLevel: '门牌号', addressIsNew: false,
    lines: lines.map(({ skuIndex, qty, unitFen }) => ({ skuId: skus[skuIndex]!.id, qty, amountFen: qty * unitFen, categoryIds: [], leadDays: null })),
    store: {
      channel: store.channel, region: store.adcode, firstOrderOn: store.openedOn, openReceivablesFen: null, overdueReceivablesFen: null,
      recentOrders: [{
        orderNo, placedAt: new Date(earlier).toISOString(), skuCount: there.length, totalFen: before,
        lines: there.map(({ skuIndex, qty }) => ({ skuId: skus[skuIndex]!.id, qty })),
      }],
    },
  }));
  if (findings.length === 0) throw new RangeError(`${orderNo}: what repeats it is not held`);
  return findings;
};
