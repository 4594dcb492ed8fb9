import { describe, expect, test } from '@jest/globals';
import { aStore } from '../facts.arbitrary.ts';
import { FACTS } from './catalogue.ts';
import { fittingLetter, type LetterOnHand } from './letters.ts';
import { type OrderForRules, ruleFactsOf } from './rule-facts-of.ts';
import type { RuleFacts } from './rule-facts.ts';
import { aRuleLine, CATEGORY_IDS, SKU_IDS, someRuleFacts } from './rules.arbitrary.ts';
import { shanghaiDay, shanghaiHour, shanghaiWeekday } from './shanghai.ts';

const NOON = '2026-11-23T04:00:00.000Z';
const anOrder = (changes: Partial<OrderForRules> = {}): OrderForRules => ({
  at: NOON, totalFen: 9_000, priceListVersion: 7, addressLevel: '门牌号', addressIsNew: false, store: aStore(),
  lines: [aRuleLine({ skuId: SKU_IDS[0]! }), aRuleLine({ skuId: SKU_IDS[1]! })], ...changes,
});
const since = (firstOrderOn: string | null, at = NOON) => ruleFactsOf(anOrder({ at, store: aStore({ firstOrderOn }) }));
const recent = (placedAt: string, lines = [{ skuId: SKU_IDS[0]!, qty: 200 }], at = NOON) =>
  ruleFactsOf(anOrder({ at, store: aStore({ recentOrders: [{ orderNo: 'F001-261122-001-3', placedAt, skuCount: 4, totalFen: 30_000, lines }] }) })).recent;

describe('an order joined with its store', () => {
  test('is all that rules are judged on, and nothing else', () => {
    expect(ruleFactsOf(anOrder())).toEqual(someRuleFacts({ at: NOON, lines: anOrder().lines, storeDays: 365 }));
    const line = { ...aRuleLine(), name: '螺栓' };
    expect(ruleFactsOf(anOrder({ lines: [line] })).lines).toEqual([aRuleLine()]);
  });

  test('counts days by the calendar of Shanghai', () => {
    expect(since('2026-11-23')).toMatchObject({ storeDays: 0, isFirstOrder: false });
    expect(since('2026-11-22')).toMatchObject({ storeDays: 1 });
    expect(since('2026-11-22', '2026-11-22T15:59:59.999Z')).toMatchObject({ storeDays: 0 });
    expect(since('2026-11-22', '2026-11-22T16:00:00.000Z')).toMatchObject({ storeDays: 1 });
    expect(since('2026-11-24')).toMatchObject({ storeDays: 0 });
  });

  test('is the first when there was none', () => expect(since(null)).toMatchObject({ storeDays: 0, isFirstOrder: true }));

  test.each([
    ['a second ago', '2026-11-23T03:59:59.000Z', 1],
    ['a moment ago, which is within a second', '2026-11-23T03:59:59.999Z', 1],
    ['now', NOON, 0],
    ['a moment after the facts were dated', '2026-11-23T04:00:00.400Z', 0],
    ['72 hours ago', '2026-11-20T04:00:00.000Z', 72 * 3600],
  ])('knows an order of %s', (_, placedAt, secondsAgo) => expect(recent(placedAt)).toEqual([{ orderNo: 'F001-261122-001-3', secondsAgo, sharedSkus: 1, basket: { skuCount: 4, totalFen: 30_000, sameFen: 9_000 } }]));

  test('forgets one of 72 hours and a millisecond', () => expect(recent('2026-11-20T03:59:59.999Z')).toEqual([]));

  test('counts the SKUs that both have, and what the smaller quantity of each comes to', () => {
    const had = (...lines: [index: number, qty: number][]) => recent(NOON, lines.map(([index, qty]) => ({ skuId: SKU_IDS[index]!, qty })));
    expect(had([0, 200], [5, 1])).toMatchObject([{ sharedSkus: 1, basket: { sameFen: 9_000 } }]);
    expect(had([1, 50], [0, 400])).toMatchObject([{ sharedSkus: 2, basket: { sameFen: 2_250 + 9_000 } }]);
    expect(had([5, 1])).toMatchObject([{ sharedSkus: 0, basket: null }]);
    expect(had()).toMatchObject([{ sharedSkus: 0, basket: null }]);
  });

  test('goes through on the letter that fits it', () => {
    const letters: LetterOnHand[] = [{ letterId: 'L', kind: 'order', basketHash: 'h', totalFen: 9_000, expiresAt: '2026-11-24T00:00:00.000Z' }];
    expect(ruleFactsOf(anOrder({ letters, basketHash: 'h' })).letterId).toBe('L');
    expect(ruleFactsOf(anOrder({ letters, basketHash: 'other' })).letterId).toBeNull();
    expect(ruleFactsOf(anOrder({ letters })).letterId).toBeNull();
  });
});

describe('a letter fits', () => {
  const own: LetterOnHand = { letterId: 'own', kind: 'order', basketHash: 'h', totalFen: 9_000, expiresAt: '2026-11-23T04:00:00.001Z' };
  const standing: LetterOnHand = { letterId: 'standing', kind: 'standing', basketHash: null, totalFen: 9_000, expiresAt: '2026-12-31T16:00:00+08:00' };
  const basket = { at: NOON, totalFen: 9_000, basketHash: 'h' };
  test.each<[string, LetterOnHand[], object, string | null]>([
    ['when it was signed for these lines', [own], {}, 'own'],
    ['not when a line changed', [own], { basketHash: 'g' }, null],
    ['not when the basket cannot be told', [{ ...own, basketHash: null }], { basketHash: null }, null],
    ['not at the instant it expires', [{ ...own, expiresAt: NOON }], {}, null],
    ['when it stands and the total is just within', [standing], { basketHash: 'g' }, 'standing'],
    ['not when the total is a fen over', [standing], { totalFen: 9_001 }, null],
    ['not when it stood until now', [{ ...standing, expiresAt: '2026-11-23T12:00:00+08:00' }], {}, null],
    ['its own before a standing one', [standing, own], {}, 'own'],
    ['an own one of any total, for the hash has it', [{ ...own, totalFen: 1 }], {}, 'own'],
    ['no standing one by its hash', [{ ...standing, totalFen: 1, basketHash: 'h' }], {}, null],
    ['none when there is none', [], {}, null],
  ])('%s', (_, letters, changes, expected) => expect(fittingLetter(letters, { ...basket, ...changes })).toBe(expected));
});

describe('Shanghai', () => {
  test('begins its day at four in the afternoon of Greenwich', () => {
    expect([shanghaiDay('2026-11-22T15:59:59.999Z'), shanghaiDay('2026-11-22T16:00:00.000Z')]).toEqual(['2026-11-22', '2026-11-23']);
    expect([shanghaiHour('2026-11-22T15:59:59.999Z'), shanghaiHour('2026-11-22T16:00:00.000Z'), shanghaiHour(NOON)]).toEqual([23, 0, 12]);
  });

  test('counts Monday as the first of seven', () => {
    const weekdays = ['22', '23', '24', '25', '26', '27', '28', '29'].map((date) => shanghaiWeekday(`2026-11-${date}T04:00:00.000Z`));
    expect(weekdays).toEqual([7, 1, 2, 3, 4, 5, 6, 7]);
    expect(shanghaiWeekday('2026-11-22T16:00:00.000Z')).toBe(1);
  });
});

describe('a fact is read', () => {
  const read = (key: string, facts: Partial<RuleFacts> = {}, of?: string | number) => FACTS[key]!.read(someRuleFacts(facts), of);
  const [first, second, third] = CATEGORY_IDS as [string, string, string];
  const lines = [
    aRuleLine({ skuId: SKU_IDS[0]!, qty: 3, amountFen: 100, categoryIds: [first, third] }),
    aRuleLine({ skuId: SKU_IDS[1]!, qty: 5, amountFen: 20, categoryIds: [second, third], leadDays: 4 }),
    aRuleLine({ skuId: SKU_IDS[2]!, qty: 4, amountFen: 3, categoryIds: [], leadDays: 2 }),
  ];
  const unknownCategory = [...lines, aRuleLine({ categoryIds: null })];
  const ago = (...secondsAgo: number[]) => secondsAgo.map((each, index) => ({ orderNo: `order ${index}`, secondsAgo: each, sharedSkus: index + 1, basket: null }));
  /** Orders of so many SKUs, of which so many are among the three of these lines, in so much of their quantity. */
  const other = (secondsAgo: number, sharedSkus: number, skuCount: number, sameFen = 0, totalFen = 100) => ({ orderNo: 'other', secondsAgo, sharedSkus, basket: { skuCount, totalFen, sameFen } });
  const HOUR = 3600; // It is ten in the morning: yesterday ended ten hours ago, the day before 34.

  test.each<[string, Partial<RuleFacts>, string | number | undefined, unknown]>([
    ['orderTotal', {}, undefined, 9_000], ['lineCount', { lines }, undefined, 3], ['skuCount', { lines }, undefined, 3],
    ['unitCount', { lines }, undefined, 12], ['maxQtyOfOneSku', { lines }, undefined, 5],
    ['qtyOfCategory', { lines }, first, 3], ['qtyOfCategory', { lines }, third, 8], ['qtyOfCategory', { lines }, CATEGORY_IDS[3], 0],
    ['qtyOfCategory', { lines: unknownCategory }, first, null], ['amountOfCategory', { lines }, third, 120], ['amountOfCategory', { lines: unknownCategory }, third, null],
    ['qtyOfSku', { lines }, SKU_IDS[1], 5], ['qtyOfSku', { lines }, SKU_IDS[5], 0],
    ['categories', { lines }, undefined, [first, third, second]], ['categories', { lines: unknownCategory }, undefined, null],
    ['leadTimeDays', { lines }, undefined, 4], ['leadTimeDays', {}, undefined, 0],
    ['leadTimeDays', { lines: [...lines, aRuleLine({ leadDays: 'unknown' })] }, undefined, null],
    ['madeToOrderLines', { lines }, undefined, 2], ['madeToOrderLines', { lines: [aRuleLine({ leadDays: 'unknown' })] }, undefined, 1],
    ['ordersInHours', { recent: ago(0, 7200, 7201) }, 2, 2], ['ordersInHours', { recent: [] }, 2, 0],
    ['overlapInHours', { lines, recent: ago(0, 3600) }, 1, (2 * 10_000) / 3], ['overlapInHours', { lines, recent: ago(0, 3601) }, 1, 10_000 / 3],
    ['overlapInHours', { lines: [], recent: ago(0) }, 1, 0],
    ['sameSkusInHours', { lines, recent: [other(0, 3, 12)] }, 1, 2_500], ['sameSkusInHours', { lines, recent: [other(0, 1, 1)] }, 1, 10_000 / 3],
    ['sameSkusInHours', { lines, recent: [other(HOUR, 2, 3), other(HOUR + 1, 3, 3)] }, 1, 20_000 / 3], ['sameSkusInHours', { lines, recent: [] }, 1, 0],
    ['sameSkusInHours', { lines, recent: ago(0) }, 1, null], ['sameSkusInHours', { lines, recent: [{ ...ago(0)[0]!, sharedSkus: 0 }] }, 1, 0],
    ['sameGoodsInHours', { lines, totalFen: 123, recent: [other(0, 1, 9, 50, 100)] }, 1, 500_000 / 123], ['sameGoodsInHours', { lines, totalFen: 123, recent: [other(0, 1, 9, 50, 200)] }, 1, 2_500],
    ['sameGoodsInHours', { lines, totalFen: 123, recent: [other(0, 3, 3, 200, 100)] }, 1, 10_000], ['sameGoodsInHours', { lines, recent: ago(0) }, 1, null],
    ['isDailyHabit', { lines, recent: [other(11 * HOUR, 3, 3), other(35 * HOUR, 3, 3)] }, undefined, true], ['isDailyHabit', { lines, recent: [other(11 * HOUR, 3, 3), other(12 * HOUR, 3, 3)] }, undefined, false],
    ['isDailyHabit', { lines, recent: [other(HOUR, 3, 3), other(11 * HOUR, 3, 3), other(35 * HOUR, 3, 3)] }, undefined, false],
    ['isDailyHabit', { lines, recent: [other(11 * HOUR, 3, 4), other(35 * HOUR, 3, 3), other(59 * HOUR, 3, 3)] }, undefined, true], ['isDailyHabit', { lines, recent: [other(11 * HOUR, 3, 4), other(35 * HOUR, 3, 3)] }, undefined, false],
    ['isDailyHabit', { lines, recent: ago(11 * HOUR) }, undefined, null], ['isDailyHabit', { recent: [] }, undefined, false],
    ['channel', {}, undefined, 'tier_a'], ['region', {}, undefined, '330602'], ['storeDays', {}, undefined, 365], ['isFirstOrder', {}, undefined, false],
    ['openReceivables', { openReceivablesFen: 5 }, undefined, 5], ['overdueReceivables', { overdueReceivablesFen: 6 }, undefined, 6],
    ['openReceivables', { openReceivablesFen: null }, undefined, null], ['overdueReceivables', { overdueReceivablesFen: null }, undefined, null],
    ['addressLevel', {}, undefined, '门牌号'], ['addressIsNew', { addressIsNew: null }, undefined, null], ['addressIsNew', {}, undefined, false],
    ['priceListVersion', {}, undefined, 7], ['hour', {}, undefined, 10], ['weekday', {}, undefined, 1],
  ])('%s of %j', (key, facts, of, expected) => expect(read(key, facts, of)).toEqual(expected));
});
