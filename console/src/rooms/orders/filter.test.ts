import { describe, expect, test } from '@jest/globals';
import { chipsOf, filterOf, queryOf } from './filter.ts';

describe('the filter in an address', () => {
  test('is read back as it was written', () => {
    const filter = { status: 'held,placed', store: 'F001', minFen: 5_000_000, from: '2026-11-01', text: '王 & 李', sort: 'largest' as const };
    expect(filterOf(new URLSearchParams(queryOf(filter).toString()))).toEqual(filter);
  });

  test('loses what means nothing, and only that', () => {
    expect(filterOf(new URLSearchParams('status=lost&store=F001&minFen=abc&colour=red&from=2026-02-30&sort=newest'))).toEqual({ store: 'F001', sort: 'newest' });
  });
});

test('each condition is said in words, and both ends of a range are one', () => {
  const options = {
    stores: [{ code: 'F001', name: '人民中路店', channel: 'tier_a', district: '330602', isActive: true }], districts: [], channels: [],
    rules: [{ ruleId: '0a000000-0000-4000-8000-000000000001', name: '大额订单', isInForce: true }],
  };
  const filter = { store: 'F001', minFen: 5_000_001, from: '2026-11-01', to: '2026-11-30', rule: '0a000000-0000-4000-8000-000000000001', letter: 'no' as const, lastDays: 7, sort: 'largest' as const };
  expect(chipsOf(filter, options).map(({ text }) => text)).toEqual(
    ['F001 人民中路店', '2026-11-01 至 2026-11-30', '近 7 天', '不低于 ¥50,000.01', '触发“大额订单”', '无授权书']);
});
