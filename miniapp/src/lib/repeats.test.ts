import { describe, expect, test } from '@jest/globals';
import { repeatedIn, repeatWords } from './repeats';

const compared = (fact: string, ...orderNos: string[]) => ({ comparisons: [{ fact, label: '', op: 'gt', actual: '100%', limit: '80%', sentence: '', orderNos }] });
/** 10:00 in Shanghai. */
const NOW = Date.parse('2026-11-24T02:00:00Z');

describe('an order that looks like an earlier one', () => {
  test('is asked about with the time of that one, and not accused', () => {
    expect(repeatWords(repeatedIn([compared('sameSkusInHours', 'A', 'B')])!, '2026-11-23T09:02:00Z', NOW)).toBe('和昨天 17:02 的订单几乎一样，是又下了一遍吗？');
  });
  test('is asked about without it while that one is being read', () => {
    expect(repeatWords(repeatedIn([compared('sameSkusInHours', 'A')])!, undefined, NOW)).toBe('和近期的一单几乎一样，是又下了一遍吗？');
  });
  test('is not said to be nearly the same when only this basket was looked at', () => {
    expect(repeatWords(repeatedIn([compared('overlapInHours', 'A')])!, '2026-11-24T01:00:00Z', NOW)).toBe('和今天 09:00 的订单有相同的商品，是又下了一遍吗？');
  });
  test('is held against the newest that it looks like', () => expect(repeatedIn([compared('orderTotal', 'X'), compared('sameGoodsInHours', 'B', 'A')])?.orderNo).toBe('B'));
  test.each([['how often it orders', compared('ordersInHours', 'A')], ['the total', compared('orderTotal')], ['no order at all', compared('sameSkusInHours')]])('is none when the rule is about %s', (_, finding) => {
    expect(repeatedIn([finding])).toBeNull();
  });
});
