import { describe, expect, test } from '@jest/globals';
import type { Condition } from '@zhundan/shared';
import { conditionOf, depthOf, draftOf, type DraftGroup, emptyComparison, emptyGroup, isGroup, missingIn, replaced, withFact, withOperator } from './condition.ts';

const total: Condition = { fact: 'orderTotal', op: 'gt', value: 5_000_000 };
const days: Condition = { fact: 'storeDays', op: 'lt', value: 30 };

describe('a condition in the editor', () => {
  test.each<[string, Condition]>([
    ['one comparison', total],
    ['several that all hold', { all: [total, days] }],
    ['a group in a group', { all: [{ any: [total, days] }, days] }],
    ['not one', { not: total }],
    ['none of several', { not: { any: [total, days] } }],
    ['not all of several', { not: { all: [total, days] } }],
  ])('comes out as it went in: %s', (_, condition) => expect(conditionOf(draftOf(condition)).condition).toEqual(condition));

  test('knows the place of each row as the strict parse names it', () => {
    const root = draftOf({ all: [total, { not: { any: [days, total] } }] });
    const none = root.children[1]! as DraftGroup;
    const { places } = conditionOf(root);
    expect(places.find(({ nodeId }) => nodeId === none.children[1]!.id)?.path).toBe('.all.1.not.any.1');
  });

  test('is never without a row, and a group of none is not left behind', () => {
    const root = emptyGroup();
    const next = replaced(root, root.children[0]!.id, null);
    expect(next.children).toHaveLength(1);
    expect(next.children[0]!.id).not.toBe(root.children[0]!.id);
  });

  test('counts groups for its depth', () => {
    expect([depthOf(draftOf(total)), depthOf(draftOf({ all: [{ any: [total, days] }, days] }))]).toEqual([1, 2]);
    expect(isGroup(draftOf(total))).toBe(true);
  });
});

describe('a row', () => {
  test('says what it lacks in the order in which one fills it in', () => {
    const row = emptyComparison();
    expect(missingIn(row)?.part).toBe('fact');
    expect(missingIn(withFact(row, 'qtyOfCategory'))).toEqual({ part: 'of', message: '请选择类目' });
    expect(missingIn({ ...withFact(row, 'qtyOfCategory'), of: 'c' })?.part).toBe('value');
    expect(missingIn({ ...withFact(row, 'qtyOfCategory'), of: 'c', value: 500 })).toBeNull();
    expect(missingIn(withFact(row, 'isFirstOrder'))).toBeNull();
    expect(missingIn({ ...withFact(row, 'storeDays'), value: 0 })).toBeNull();
  });

  test('keeps what it chose when the operator wants several, and the first when it wants one', () => {
    const one = { id: 'x', fact: 'channel', op: 'eq' as const, value: 'own' };
    const several = withOperator(one, 'in');
    expect(several.value).toEqual(['own']);
    expect(withOperator({ ...several, value: ['own', 'b'] }, 'neq').value).toBe('own');
  });
});
