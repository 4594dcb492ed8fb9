import { describe, expect, test } from '@jest/globals';
import { groupsOf, readAloud } from './order-no';
import { stepsOf } from './timeline';

const event = (kind: 'placed' | 'picking' | 'cancelled', note: string | null = null) => ({ kind, at: '2026-11-23T06:00:00Z', byName: '王老板', note });

describe('an order’s road', () => {
  test('shows what is ahead as well', () => {
    const steps = stepsOf({ status: 'picking', timeline: [event('placed'), event('picking')] });
    expect(steps.map(({ name, state }) => [name, state])).toEqual([['已提交', 'done'], ['拣货中', 'current'], ['已发货', 'ahead'], ['已完成', 'ahead']]);
  });

  test('ends where it was cancelled, with the reason', () => {
    const steps = stepsOf({ status: 'cancelled', timeline: [event('placed'), event('cancelled', '下错了')] });
    expect(steps.map(({ name, state, note }) => [name, state, note])).toEqual([['已提交', 'done', null], ['已取消', 'current', '下错了']]);
  });
});

test('an order number is read in groups, digit by digit', () => {
  expect(groupsOf('F017-261123-004-8')).toEqual(['F017', '261123', '004', '8']);
  expect(readAloud('F017-261123-004-8')).toBe('F 0 1 7，2 6 1 1 2 3，0 0 4，8');
});
