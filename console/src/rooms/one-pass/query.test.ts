import { describe, expect, test } from '@jest/globals';
import { percent, readQuery, readRows } from './query.ts';

describe('the address of the picture', () => {
  test('says from when to when, for whom, and which rows lie open', () => {
    const address = new URLSearchParams('from=2026-10-01&to=2026-10-31&store=F001&rows=open&day=2026-10-05&only=stopped');
    expect(readQuery(address)).toEqual({ from: '2026-10-01', to: '2026-10-31', store: 'F001' });
    expect(readRows(address)).toEqual({ from: '2026-10-05', to: '2026-10-05', only: 'stopped' });
  });

  test('means the last 30 days when it says nothing, or nonsense', () => {
    expect(readQuery(new URLSearchParams('from=x&to=2026-10-31'))).toEqual({ from: '2026-10-02', to: '2026-10-31' });
    expect(readRows(new URLSearchParams('only=stopped'))).toBeNull();
    expect(readRows(new URLSearchParams('rows=open&only=all&day=soon'))).toEqual({});
  });
});

test.each([[0, 0, '—'], [986, 999, '98.6%'], [999, 1000, '99.9%'], [9_999, 10_000, '99.9%'], [1, 1, '100.0%']])('%i of %i is %s: never better than it is', (count, of, said) =>
  expect(percent(count, of)).toBe(said));
