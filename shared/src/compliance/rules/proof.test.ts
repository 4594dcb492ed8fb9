import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nodeOf } from './node.ts';
import { proofOf } from './proof.ts';
import type { Comparison, Condition } from './rule.ts';
import { anyComparison, anyCondition, anyRuleFacts, CATEGORY_IDS } from './rules.arbitrary.ts';

const is = (fact: string, op: Comparison['op'], value: Comparison['value'], of?: number | string): Comparison => ({ fact, op, value, ...(of === undefined ? {} : { of }) });
const [TOOLS, ELECTRIC] = CATEGORY_IDS as [string, string];
const total = (op: Comparison['op'], value: number) => is('orderTotal', op, value), hour = (op: Comparison['op'], value: number) => is('hour', op, value);
const share = (op: Comparison['op'], value: number) => is('sameSkusInHours', op, value, 20);

describe('a condition is proven', () => {
  test.each<[string, Condition, 'never' | 'always' | null]>([
    ['never, late and early at once', { all: [hour('gte', 22), hour('lte', 6)] }, 'never'],
    ['nothing, late or early', { any: [hour('gte', 22), hour('lte', 6)] }, null],
    ['always, above or below what overlaps', { any: [total('gt', 100), total('lt', 500)] }, 'always'],
    ['nothing, above or below with something between', { any: [total('gt', 500), total('lt', 100)] }, null],
    ['always, where both ends meet', { any: [total('gt', 100), total('lte', 100)] }, 'always'],
    ['nothing, where a fen is left out', { any: [total('gt', 100), total('lt', 100)] }, null],
    ['never, between two whole numbers', { all: [total('gt', 100), total('lt', 101)] }, 'never'],
    ['nothing, between two shares', { all: [share('gt', 8_000), share('lt', 8_001)] }, null],
    ['never, above and at most the same share', { all: [share('gt', 8_000), share('lte', 8_000)] }, 'never'],
    ['nothing, at least and at most the same', { all: [share('gte', 8_000), share('lte', 8_000)] }, null],
    ['never, two values at once', { all: [is('weekday', 'eq', 6), is('weekday', 'eq', 7)] }, 'never'],
    ['never, every value kept out', { all: [1, 2, 3, 4, 5, 6, 7].map((day) => is('weekday', 'neq', day)) }, 'never'],
    ['nothing, every value but one kept out', { all: [1, 2, 3, 4, 5, 6].map((day) => is('weekday', 'neq', day)) }, null],
    ['never, more orders than are read', is('ordersInHours', 'gt', 100, 24), 'never'], ['nothing, as many as are read', is('ordersInHours', 'gte', 100, 24), null],
    ['never, 500 of 100 orders', is('ordersInHours', 'gt', 500, 24), 'never'],
    ['never, after the last hour', hour('gt', 23), 'never'], ['always, from the first', hour('gte', 0), 'always'],
    ['never, more in a day than in two', { all: [is('ordersInHours', 'gt', 5, 24), is('ordersInHours', 'lt', 3, 48)] }, 'never'],
    ['nothing, fewer in a day than in two', { all: [is('ordersInHours', 'lt', 3, 24), is('ordersInHours', 'gt', 5, 48)] }, null],
    ['nothing, of other categories', { all: [is('qtyOfCategory', 'gt', 5, TOOLS), is('qtyOfCategory', 'lt', 3, ELECTRIC)] }, null],
    ['never, a line with more than the order', { all: [is('maxQtyOfOneSku', 'gt', 500), is('unitCount', 'lt', 100)] }, 'never'],
    ['never, two channels at once', { all: [is('channel', 'eq', 'own'), is('channel', 'in', ['tier_a', 'tier_b'])] }, 'never'],
    ['nothing, two sets of channels with one in common', { all: [is('channel', 'in', ['own', 'tier_a']), is('channel', 'in', ['tier_a'])] }, null],
    ['nothing, all channels that there are today kept out', is('channel', 'notIn', ['own', 'tier_a', 'tier_b']), null],
    ['never, a set with and without one', { all: [is('categories', 'in', [TOOLS]), is('categories', 'notIn', [TOOLS, ELECTRIC])] }, 'never'],
    ['nothing, a set with one of two of which one is kept out', { all: [is('categories', 'in', [TOOLS, ELECTRIC]), is('categories', 'notIn', [TOOLS])] }, null],
    ['always, yes or no', { any: [is('isFirstOrder', 'eq', true), is('isFirstOrder', 'eq', false)] }, 'always'],
    ['never, not what is always', { not: { any: [total('gt', 100), total('lte', 100)] } }, 'never'],
    ['never, deep inside', { all: [{ any: [{ all: [hour('gt', 20), hour('lt', 8)] }, hour('gt', 23)] }, total('gt', 5)] }, 'never'],
    ['nothing, of what this version does not know', { all: [is('moonPhase', 'eq', 1), is('moonPhase', 'eq', 2)] }, null],
  ])('%s', (_, condition, expected) => expect(proofOf(condition)).toBe(expected));

  test('and the opposite of its opposite', () => {
    fc.assert(fc.property(anyCondition, (condition) => {
      const opposite = { never: 'always', always: 'never' } as const;
      const proof = proofOf(condition);
      expect(proofOf({ not: condition })).toBe(proof === null ? null : opposite[proof]);
    }), { numRuns: 500 });
  });
});

describe('what is proven is so, for any order', () => {
  /** Comparisons of few facts with limits close by: contradictions are many. */
  const close = fc.constantFrom('hour', 'weekday', 'lineCount', 'skuCount', 'ordersInHours', 'sameSkusInHours').chain((fact) => fc.record({
    fact: fc.constant(fact), op: fc.constantFrom('gt', 'gte', 'lt', 'lte', 'eq', 'neq' as const), value: fc.integer({ min: 0, max: 12 }),
  }).map(({ op, ...rest }): Comparison => ({ ...rest, op: op as Comparison['op'], ...(fact.endsWith('Hours') ? { of: 24 } : {}) })));
  const closely: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, close, fc.record({ all: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }), fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }), fc.record({ not: tie('any') })),
  })).any;

  test.each([['random conditions', anyCondition], ['conditions of few facts', closely], ['pairs', fc.array(anyComparison, { minLength: 2, maxLength: 2 }).map((all): Condition => ({ all }))]])('%s', (_, conditions) => {
    fc.assert(fc.property(conditions, fc.array(anyRuleFacts, { minLength: 5, maxLength: 5 }), (condition, orders) => {
      const proof = proofOf(condition);
      const held = orders.map((facts) => nodeOf(condition).holds(facts));
      if (proof === 'never') expect(held).not.toContain(true);
      if (proof === 'always') expect(held).not.toContain(false);
    }), { numRuns: 2_000 });
  });

  test('and of conditions with so many ways that nobody can look at them nothing is said', () => {
    const many: Condition = { all: Array.from({ length: 8 }, () => ({ any: [hour('gt', 5), total('gt', 5), is('weekday', 'gt', 2), is('lineCount', 'gt', 4)] })) };
    expect(proofOf(many)).toBeNull();
    expect(proofOf({ all: [...many.all, hour('gt', 23)] })).toBe('never');
  });
});
