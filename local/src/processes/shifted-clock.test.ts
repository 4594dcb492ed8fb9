import { expect, test } from '@jest/globals';
import { secondsAhead, trueClockEnvironment } from './shifted-clock.ts';

const SHIFTED = { PATH: '/bin', LD_PRELOAD: '/usr/lib/libfaketime.so.1', FAKETIME: '+8640000', FAKETIME_DONT_FAKE_MONOTONIC: '1' };

test.each([
  ['is ahead by what libfaketime was told', SHIFTED, 8_640_000],
  ['may be behind', { ...SHIFTED, FAKETIME: '-60' }, -60],
  ['is true where only the variable is there, and no library that reads it', { FAKETIME: '+8640000' }, 0],
  ['is true under another library', { LD_PRELOAD: '/usr/lib/libjemalloc.so', FAKETIME: '+1' }, 0],
])('a clock %s', (_, env, seconds) => expect(secondsAhead(env)).toBe(seconds));

test('a program that keeps the true clock keeps everything else', () => expect(trueClockEnvironment(SHIFTED)).toEqual({ PATH: '/bin' }));
