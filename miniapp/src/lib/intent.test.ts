import { beforeEach, describe, expect, test } from '@jest/globals';
import { resetPhone } from '../../stubs/taro';
import { intend, isAnswer, settle, unanswered } from './intent';

beforeEach(() => resetPhone());

describe('an intent', () => {
  test('keeps its id as long as it is unanswered and the same', () => {
    const first = intend('order', { lines: [1] });
    expect(intend('order', { lines: [1] }).requestId).toBe(first.requestId);
    expect(unanswered('order')).toEqual(first);
  });

  test('is another one when the body is another', () => {
    expect(intend('order', { lines: [1] }).requestId).not.toBe(intend('order', { lines: [2] }).requestId);
  });

  test('is over when it is settled: the same body is then a new wish', () => {
    const first = intend('order', { lines: [1] });
    settle('order');
    expect(unanswered('order')).toBeNull();
    expect(intend('order', { lines: [1] }).requestId).not.toBe(first.requestId);
  });

  test('of one name knows nothing of another', () => {
    expect(intend('order', { a: 1 }).requestId).not.toBe(intend('address', { a: 1 }).requestId);
  });
});

test.each([
  ['no network', 'OFFLINE', false], ['no answer in time', 'TIMEOUT', false], ['a server in trouble', 'SERVICE_UNAVAILABLE', false],
  ['a refusal', 'STOCK_SHORT', true], ['a reused id', 'REQUEST_ID_REUSED', true],
])('%s is an answer: %s %s', (_, code, expected) => expect(isAnswer({ code })).toBe(expected));
