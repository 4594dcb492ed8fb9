import { describe, expect, test } from '@jest/globals';
import { type HeldOrder, heldWords } from './held-words';

const now = Date.parse('2026-11-23T02:00:00Z'); // 10:00 in Shaoxing
type Review = NonNullable<HeldOrder['review']>;
const held = (over: Partial<Review> = {}): HeldOrder => ({
  timeline: [{ kind: 'approved', at: '2026-11-23T03:00:00Z', byName: '周主管', note: null }],
  review: {
    state: 'waiting', dueAt: '2026-11-23T05:00:00Z', releaseAt: '2026-11-23T09:00:00Z', findings: [], messages: [], reason: null, overlapsWith: [], ...over,
  },
});

describe('a held order', () => {
  test('says what it waits for, until when, and what happens then', () => {
    expect(heldWords(held(), now)).toEqual({
      title: '等主管复核', tone: 'warn',
      until: '最晚今天 13:00 给您结果，这期间库存和价格都为您留着。今天 17:00 前仍没有结果，系统会自动取消这单并释放库存，不会发货也不会计费。',
    });
  });

  test('asks for the answer when there is a question', () => {
    expect(heldWords(held({ state: 'asked' }), now)?.title).toBe('主管有一个问题，请您答复');
  });

  test('does not repeat a promise that has passed', () => {
    expect(heldWords(held(), Date.parse('2026-11-23T05:00:00Z'))?.title).toBe('已过承诺时间，正在催主管');
  });

  test.each([
    ['approved', null, '复核通过', '周主管'], ['rejected', '与昨天的单重复', '复核没有通过', '重复'], ['released', '8 小时内没有人复核', '超时自动取消', '8 小时'],
  ] as const)('that was %s says so', (state, reason, title, part) => {
    const words = heldWords(held({ state, reason }), now);
    expect(words?.title).toBe(title);
    expect(words?.until).toContain(part);
  });

  test('that the store itself withdrew needs no telling', () => expect(heldWords(held({ state: 'withdrawn' }), now)).toBeNull());
  test('is one: others have nothing to say', () => expect(heldWords({ review: null, timeline: [] }, now)).toBeNull());
});
