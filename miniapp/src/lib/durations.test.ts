import { describe, expect, test } from '@jest/globals';
import { countdownTo, spokenDuration } from './durations';

test.each([
  [0, '不到 1 分钟'], [59_999, '不到 1 分钟'], [60_000, '1 分钟'], [3_599_999, '59 分钟'], [3_600_000, '1 小时'],
  [7_500_000, '2 小时 5 分'], [47 * 3_600_000, '47 小时'], [48 * 3_600_000, '2 天'], [-5, '不到 1 分钟'],
])('%d ms are spoken as %s', (ms, spoken) => expect(spokenDuration(ms)).toBe(spoken));

describe('a promise', () => {
  const at = '2026-11-23T06:00:00Z', then = Date.parse(at);
  test.each([
    ['is calm while there is more than an hour', then - 3_600_001, '还剩 1 小时', 'calm'],
    ['is urgent from an hour before', then - 3_600_000, '还剩 1 小时', 'urgent'],
    ['is late at its very second', then, '已超时 不到 1 分钟', 'late'],
    ['says by how much', then + 600_000, '已超时 10 分钟', 'late'],
  ])('%s', (_, now, text, tone) => expect(countdownTo(at, now)).toEqual({ text, tone }));
});
