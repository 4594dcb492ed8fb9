import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CraftCapacity } from '../craft/index.ts';
import { assess } from './assess.ts';
import { aLine, anAddress, anyFacts, aStore, someFacts } from './facts.arbitrary.ts';
import type { LineFacts, OrderFacts } from './facts.ts';
import { type Action, type Condition, decodeFacts, DEFAULT_RULE_IDS, DEFAULT_RULES, encodeFacts, judgeRules, NO_RULES, outcomeOf, type RuleSet } from './rules/index.ts';
import { anyRuleSet } from './rules/rules.arbitrary.ts';

const judged = (facts: OrderFacts, rules: RuleSet = DEFAULT_RULES) => {
  const total = facts.lines.reduce((sum, line) => sum + (line.priceFen ?? 0) * line.qty, 0);
  return assess(facts, { lines: [...facts.lines], priceListVersion: facts.priceListVersion, expectedTotalFen: total }, rules);
};
/** A line that comes to so much by itself. */
const costing = (fen: number): LineFacts => aLine({ qty: 1, minQty: 1, packMultiple: 1, priceFen: fen, shownPriceFen: fen });
const rules = (...each: [string, Condition, Action][]): RuleSet => ({
  schema: 1, rules: each.map(([ruleId, when, then]) => ({ ruleId, name: ruleId, mode: 'live', when, then })),
});
const always: Condition = { fact: 'lineCount', op: 'gte', value: 1 };
const review = (hours: number): Action => ({ kind: 'review', hours, message: '先由主管复核。' });
const reject: Action = { kind: 'reject', message: '请减少后再提交。' };

describe('an order over ¥50,000.00', () => {
  const large = (changes: Partial<OrderFacts> = {}) => someFacts({ lines: [costing(5_000_001)], ...changes });
  const letter = { letterId: '6f4b7c54-0000-4000-8000-00000000f001', kind: 'order', basketHash: 'a'.repeat(64), totalFen: 5_000_001, expiresAt: '2026-12-01T00:00:00.000Z' } as const;

  test('is refused until its letter is there', () => {
    expect(judged(large())).toMatchObject({ refused: 'LETTER_REQUIRED', hold: null, letterId: null, findings: [{ code: 'LETTER_REQUIRED', severity: 'document' }] });
  });

  test('is taken with it, and names it', () => {
    expect(judged(large({ letters: [letter] }))).toMatchObject({
      refused: null, hold: null, letterId: letter.letterId, findings: [{ code: 'LETTER_REQUIRED', severity: 'warn', satisfiedBy: letter.letterId }],
      firings: [{ ruleId: DEFAULT_RULE_IDS.letterOverLimit, action: 'requireDocument', isShadow: false }],
    });
  });

  test('is refused with one that was signed for something else', () => {
    expect(judged(large({ letters: [letter], basketHash: 'b'.repeat(64) }))).toMatchObject({ refused: 'LETTER_REQUIRED', letterId: null });
  });

  test('leaves the letter alone when no rule asked for it', () => {
    expect(judged(someFacts({ letters: [letter] }))).toMatchObject({ refused: null, letterId: null });
  });
});

describe('an order that looks like the last one again', () => {
  const repeated = someFacts({ store: aStore({ recentOrders: [{ orderNo: 'F001-261122-001-3', placedAt: '2026-11-23T01:00:00.000Z', skuCount: 1, totalFen: 9_000, lines: [{ skuId: aLine().skuId, qty: 200 }] }] }) });

  test('is taken and held', () => {
    expect(judged(repeated)).toMatchObject({ refused: null, hold: { hours: 24, ruleIds: [DEFAULT_RULE_IDS.suspectedBrushing] } });
  });

  test('is not held when it is refused for something else, and tells both', () => {
    const both = judged({ ...repeated, address: { ...anAddress, level: '道路' } });
    expect(both).toMatchObject({ refused: 'ADDRESS_TOO_VAGUE', hold: null });
    expect(both.findings.map((each) => each.code)).toEqual(['ADDRESS_TOO_VAGUE', 'REVIEW_REQUIRED']);
  });

  test('waits the shortest of the times that its rules promise', () => {
    expect(judged(someFacts(), rules(['a', always, review(8)], ['b', always, review(2)], ['c', always, { kind: 'warn', tone: 'red', message: '请核对。' }])).hold)
      .toEqual({ hours: 2, ruleIds: ['a', 'b'] });
  });

  test('is held when a fact is missing that would have stopped it', () => {
    const unknown = rules(['a', { fact: 'overdueReceivables', op: 'gt', value: 0 }, reject]);
    expect(judged(someFacts({ store: aStore({ overdueReceivablesFen: null }) }), unknown)).toMatchObject({ refused: null, hold: { hours: 24, ruleIds: ['a'] } });
  });
});

describe('the refusal', () => {
  test('is the first that rejects, hard checks before rules', () => {
    const short = someFacts({ lines: [aLine({ available: 0 })] });
    expect(judged(short, rules(['a', always, reject]))).toMatchObject({ refused: 'STOCK_SHORT' });
    expect(judged(someFacts(), rules(['a', always, reject]))).toMatchObject({ refused: 'RULE_REJECTS' });
  });

  test('rather rejects than asks for a letter in vain', () => {
    const document: Action = { kind: 'requireDocument', document: 'letterOfAuthorization', message: '请上传法人授权书。' };
    expect(judged(someFacts(), rules(['a', always, document], ['b', always, reject]))).toMatchObject({ refused: 'RULE_REJECTS' });
    expect(judged(someFacts(), rules(['a', always, document], ['b', always, review(4)]))).toMatchObject({ refused: 'LETTER_REQUIRED', hold: null });
  });
});

describe('made-to-order goods', () => {
  const LINE = '6f4b7c54-0000-4000-8000-0000000011e1';
  const made = (changes: Partial<LineFacts> = {}) => aLine({ available: 0, craft: { lineId: LINE, setupMinutes: 40, minutesPerUnit: 1 }, ...changes });
  const freeOn = (...days: string[]): CraftCapacity => ({ lines: [{ lineId: LINE, name: '门窗线', days: days.map((day) => ({ day, freeMinutes: 240 })) }] });
  const outcome = (capacity: CraftCapacity | null, at = '2026-11-23T02:00:00.000Z') => judged(someFacts({ at, lines: [made()], craft: capacity }));

  test('need no stock, and are booked', () => {
    expect(outcome(freeOn('2026-11-25'))).toMatchObject({
      refused: null, findings: [], bookings: [{ skuId: made().skuId, lineId: LINE, day: '2026-11-25', minutes: 240 }], promises: [{ readyOn: '2026-11-25', leadDays: 2 }],
    });
  });

  test.each([['2026-12-08', []], ['2026-12-09', ['RULE_WARNS']]])('that are ready on %s after today’s order are warned of past 15 days', (day, codes) => {
    expect(outcome(freeOn(day)).findings.map((each) => each.code)).toEqual(codes);
  });

  test('are counted from the day it is in Shanghai', () => {
    expect(outcome(freeOn('2026-12-09'), '2026-11-23T15:59:59.999Z').findings).toHaveLength(1);
    expect(outcome(freeOn('2026-12-09'), '2026-11-23T16:00:00.000Z').findings).toEqual([]);
  });

  test.each([['nobody knows the schedule', null], ['the schedule has no room', freeOn()]])('are taken without a date when %s, and it says so', (_, capacity) => {
    expect(outcome(capacity)).toMatchObject({ refused: null, bookings: [], promises: [{ readyOn: null, leadDays: null }], findings: [{ code: 'RULE_UNDECIDED', severity: 'warn' }] });
  });

  test('beside stock goods do not excuse those', () => {
    const stock = aLine({ skuId: '6f4b7c54-0000-4000-8000-000000000009', available: 0 });
    expect(judged(someFacts({ lines: [made(), stock], craft: freeOn('2026-11-25') })).findings.map((each) => each.code)).toEqual(['STOCK_SHORT']);
  });
});

describe('there is nothing to judge by rules', () => {
  const ghost = { skuId: '6f4b7c54-0000-4000-8000-00000000dead', qty: 1 };
  test.each([
    ['without an address', someFacts({ address: null }), []],
    ['for a closed store', someFacts({ storeActive: false }), []],
    ['without a price', someFacts({ lines: [aLine({ priceFen: null })] }), []],
    ['with goods that do not exist', someFacts(), [ghost]],
  ])('%s', (_, facts, more) => {
    const request = { lines: [...facts.lines, ...more], priceListVersion: 7, expectedTotalFen: 9_000 };
    expect(assess(facts, request, rules(['a', always, reject]))).toMatchObject({ ruleFacts: null, firings: [], hold: null });
  });
});

describe('whatever the facts and the rules', () => {
  test('hard checks find what they find without rules', () => {
    fc.assert(fc.property(anyFacts, anyRuleSet, (facts, set) => {
      const without = judged(facts, NO_RULES);
      expect(judged(facts, set).findings.slice(0, without.findings.length)).toEqual(without.findings);
      if (without.refused) expect(judged(facts, set).refused).toBe(without.refused);
    }));
  });

  test('the rules’ part can be replayed to the bit from what is kept', () => {
    fc.assert(fc.property(anyFacts, anyRuleSet, (facts, set) => {
      const { findings, firings, ruleFacts } = judged(facts, set);
      if (ruleFacts === null) return;
      const replayed = judgeRules(set, decodeFacts(encodeFacts(ruleFacts)));
      expect(JSON.stringify(replayed.findings)).toBe(JSON.stringify(findings.filter((each) => 'ruleId' in each)));
      expect(replayed.firings).toEqual(firings);
    }));
  });

  test('it is refused, held or taken as its strictest finding says', () => {
    fc.assert(fc.property(anyFacts, anyRuleSet, (facts, set) => {
      const { findings, refused, hold, ruleFacts } = judged(facts, set);
      if (findings.length === 0 && refused) return;
      const outcome = outcomeOf(findings);
      expect(refused !== null).toBe(outcome === 'reject' || outcome === 'requireDocument');
      expect(hold !== null).toBe(outcome === 'review');
      if (ruleFacts) expect(ruleFacts.totalFen).toBe(facts.lines.reduce((sum, line) => sum + line.priceFen! * line.qty, 0));
    }));
  });
});
