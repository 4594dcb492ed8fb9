import { describe, expect, test } from '@jest/globals';
import { type Condition, DEFAULT_RULES, FACTS, NO_RULES, type RuleFacts, type RuleSet } from '@zhundan/shared';
import { asksAboutOrders, FACTS_OF_ORDERS } from './asks-about-orders.ts';

const withRule = (when: Condition, mode: 'live' | 'shadow' | 'off' = 'live'): RuleSet =>
  ({ schema: 1, rules: [{ ...DEFAULT_RULES.rules[0]!, mode, when }] });
const overlap: Condition = { fact: 'overlapInHours', of: 24, op: 'gt', value: 8_000 };
const total: Condition = { fact: 'orderTotal', op: 'gt', value: 1 };

describe('a rule set asks what the store has on order', () => {
  test.each([
    ['when a rule does', overlap, true],
    ['when one part of a rule does', { any: [total, { not: { all: [total, overlap] } }] }, true],
    ['but not when it asks for totals alone', { all: [total, { not: total }] }, false],
  ] as const)('%s', (_, when, expected) => expect(asksAboutOrders(withRule(when))).toBe(expected));

  test('also when the rule only watches, but not when it is off', () => {
    expect(asksAboutOrders(withRule(overlap, 'shadow'))).toBe(true);
    expect(asksAboutOrders(withRule(overlap, 'off'))).toBe(false);
    expect(asksAboutOrders(NO_RULES)).toBe(false);
  });
});

/** What of the facts another order of the store changes: one that begins, or the first of all, of 40 days ago, that is cancelled. */
const quiet: RuleFacts = {
  at: '2026-11-23T02:00:00.000Z', totalFen: 9_000, priceListVersion: 7, channel: 'tier_a', region: '330602', storeDays: 0, isFirstOrder: true,
  openReceivablesFen: 0, overdueReceivablesFen: 0, addressLevel: '门牌号', addressIsNew: true, letterId: null,
  lines: [{ skuId: 's', qty: 1, amountFen: 9_000, categoryIds: ['c'], leadDays: null }], recent: [],
};
const busy: RuleFacts = { ...quiet, storeDays: 40, isFirstOrder: false, addressIsNew: false, recent: [79_200, 165_600].map((secondsAgo) => ({ orderNo: 'F001-261123-001-0', secondsAgo, sharedSkus: 1, basket: { skuCount: 1, totalFen: 9_000, sameFen: 9_000 } })) };

test('every fact of the catalogue that another order changes is known to be one', () => {
  const changed = Object.values(FACTS).filter(({ parameter, read }) => {
    const of = parameter === 'hours' ? 24 : parameter === 'sku' ? 's' : parameter === 'category' ? 'c' : undefined;
    return JSON.stringify(read(quiet, of)) !== JSON.stringify(read(busy, of));
  });
  expect(changed.map(({ key }) => key).toSorted()).toEqual([...FACTS_OF_ORDERS].toSorted());
});
