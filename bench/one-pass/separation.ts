import { type Condition, DEFAULT_RULE_IDS, DEFAULT_RULES, judgeRules, RECENT_HOURS_MAX, type RecentOrder, type RuleFacts, ruleFactsOf } from '@zhundan/shared';
import type { Figure } from '../lib/report.ts';
import { type Kind, makeWeeks, type PastLine, type Placed, STORES, WEEKS } from './weeks.ts';

/** Of right orders: what may be held for nothing. Of repetitions: what is caught. */
const HELD_MAX = 1, CAUGHT_MIN = 98;

const HOUR_MS = 3_600_000, KNOWN_AFTER_MS = RECENT_HOURS_MAX * HOUR_MS;

interface Separated { readonly held: Record<Kind, number>; readonly all: Record<Kind, number> }
interface Judgeable { readonly kind: Kind; readonly facts: RuleFacts }

const totalOf = (lines: readonly PastLine[]): number => lines.reduce((total, { qty, priceFen }) => total + qty * priceFen, 0);

/** Every order with what was known when it was placed. What was ordered twice by mistake was withdrawn, so it is no order to what comes later. */
const judgeable = (weeks: readonly Placed[]): Judgeable[] => {
  const began = Math.min(...weeks.map(({ at }) => at));
  const byStore = Array.from({ length: STORES }, (_, store) => weeks.filter((each) => each.store === store));
  return weeks.filter(({ at }) => at >= began + KNOWN_AFTER_MS).map((order): Judgeable => {
    const earlier = byStore[order.store]!.filter(({ at, kind }) => at < order.at && at >= order.at - KNOWN_AFTER_MS && kind !== 'repetition');
    return { kind: order.kind, facts: factsOf(order, earlier.toReversed()) };
  });
};

const factsOf = ({ at, lines }: Placed, earlier: readonly Placed[]): RuleFacts => ruleFactsOf({
  at: new Date(at).toISOString(), totalFen: totalOf(lines), priceListVersion: 1, addressLevel: '门牌号', addressIsNew: false,
  lines: lines.map(({ skuId, qty, priceFen }) => ({ skuId, qty, amountFen: qty * priceFen, categoryIds: [], leadDays: null })),
  store: {
    channel: 'franchise_a', region: '330602', firstOrderOn: '2026-01-05', openReceivablesFen: 0, overdueReceivablesFen: 0,
    recentOrders: earlier.map((each, index): RecentOrder => ({
      orderNo: String(index), placedAt: new Date(each.at).toISOString(), skuCount: each.lines.length, totalFen: totalOf(each.lines), lines: each.lines.map(({ skuId, qty }) => ({ skuId, qty })),
    })),
  },
});

/** Of each kind, how many there are and how many a condition would hold. */
const separate = (orders: readonly Judgeable[], when: Condition): Separated => {
  const none = { staples: 0, needs: 0, topUp: 0, repetition: 0 };
  const held = { ...none }, all = { ...none };
  const ruleSet = { schema: 1 as const, rules: [{ ruleId: 'r', name: 'r', mode: 'live' as const, when, then: { kind: 'review' as const, hours: 24, message: '' } }] };
  for (const { kind, facts } of orders) {
    all[kind] += 1;
    if (judgeRules(ruleSet, facts).outcome === 'review') held[kind] += 1;
  }
  return { held, all };
};

const sameSkus = (of: number): Condition => ({ fact: 'sameSkusInHours', of, op: 'gt', value: 8_000 });
const noHabit: Condition = { fact: 'isDailyHabit', op: 'eq', value: false };
const sameGoods = (value: number): Condition => ({ fact: 'sameGoodsInHours', of: 20, op: 'gte', value });

/** What was tried; the rule that headquarters begins with comes last. */
const CANDIDATES: readonly (readonly [what: string, when: Condition])[] = [
  ['share of this basket alone > 80 %, 24 h', { fact: 'overlapInHours', of: 24, op: 'gt', value: 8_000 }],
  ['share of the larger basket > 80 %, 24 h', sameSkus(24)],
  ['the same, 20 h', sameSkus(20)],
  ['share of the larger amount, with quantities ≥ 50 %, 20 h', sameGoods(5_000)],
  ['the same ≥ 70 %', sameGoods(7_000)],
  ['share of the larger basket > 80 % and of the larger amount ≥ 50 %, 20 h, no daily habit', { all: [sameSkus(20), sameGoods(5_000), noHabit] }],
  ['**the default: share of the larger basket > 80 %, 20 h, no daily habit**', DEFAULT_RULES.rules.find(({ ruleId }) => ruleId === DEFAULT_RULE_IDS.suspectedBrushing)!.when],
];

const percent = (held: number, all: number): number => (held * 100) / all;

/** How well each candidate tells the same again from what is right, and the figures of the default. */
export const separation = (): { table: string; figures: Figure[] } => {
  const orders = judgeable(makeWeeks());
  const rows = CANDIDATES.map(([what, when]) => {
    const { held, all } = separate(orders, when);
    const right = all.staples + all.needs + all.topUp, inVain = held.staples + held.needs + held.topUp;
    return { what, held, all, right, inVain };
  });
  const { held, all, right, inVain } = rows.at(-1)!;
  return {
    table: `${STORES} stores, ${WEEKS} weeks on a clock of their own: baskets of 1 to 12 lines, staples every day, lines that run short and are ordered again, and the same again by
mistake: within minutes, later that day, or by a colleague the next morning. Each is judged on what was known when it was placed.

| what holds an order | right ones held | staples of the day | needs | top-ups | repetitions caught |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row.what} | ${percent(row.inVain, row.right).toFixed(2)} % | ${row.held.staples} of ${row.all.staples} | ${row.held.needs} of ${row.all.needs} | ${row.held.topUp} of ${row.all.topUp} | ${percent(row.held.repetition, row.all.repetition).toFixed(1)} % |`).join('\n')}`,
    figures: [
      { what: 'right orders held as repetitions, baskets as they are', value: percent(inVain, right), unit: '%', reach: { atMost: HELD_MAX }, madeOf: `${inVain} of ${right}` },
      { what: 'repetitions caught, baskets as they are', value: percent(held.repetition, all.repetition), unit: '%', reach: { atLeast: CAUGHT_MIN }, madeOf: `${held.repetition} of ${all.repetition}` },
    ],
  };
};
