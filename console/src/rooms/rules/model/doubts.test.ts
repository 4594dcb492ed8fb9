import { describe, expect, test } from '@jest/globals';
import type { Condition } from '@zhundan/shared';
import { conditionOf, draftOf, type DraftGroup, emptyComparison } from './condition.ts';
import { doubtsIn } from './doubts.ts';

const late: Condition = { fact: 'hour', op: 'gte', value: 22 }, early: Condition = { fact: 'hour', op: 'lte', value: 6 }, big: Condition = { fact: 'orderTotal', op: 'gt', value: 100 };
const night: Condition = { any: [late, { fact: 'hour', op: 'lt', value: 6 }] };
const mendedOf = (condition: Condition): Condition => conditionOf(doubtsIn(draftOf(condition), {})[0]!.mend!.when).condition;

describe('what cannot be meant is mended with one tap', () => {
  test.each<[string, Condition, Condition]>([
    ['as a whole', { all: [late, early] }, night],
    ['in a group of its own', { any: [big, { all: [late, early] }] }, { any: [big, night] }],
    ['beside what stays', { all: [big, late, early] }, { all: [big, night] }],
    ['as one row', { fact: 'ordersInHours', of: 24, op: 'gt', value: 500 }, { fact: 'ordersInHours', of: 24, op: 'gte', value: 100 }],
    ['as a row among others', { all: [big, { fact: 'hour', op: 'gt', value: 23 }] }, { all: [big, { fact: 'hour', op: 'gte', value: 23 }] }],
    ['in a group of none', { not: { all: [late, early] } }, { not: night }],
  ])('%s', (_, condition, expected) => expect(mendedOf(condition)).toEqual(expected));

  test('at the row or group that it is about', () => {
    const root = draftOf({ any: [big, { all: [late, early] }] });
    expect(doubtsIn(root, {})).toMatchObject([{ nodeId: root.children[1]!.id, message: expect.stringContaining('不可能同时成立') }]);
  });

  test('and only once every row is written to its end', () => {
    const root = draftOf({ all: [late, early] });
    const writing: DraftGroup = { ...root, children: [...root.children, emptyComparison()] };
    expect([doubtsIn(writing, {}), doubtsIn(draftOf({ all: [late, big] }), {})]).toEqual([[], []]);
  });
});
