import { describe, expect, test } from '@jest/globals';
import type { OrderStory } from '@zhundan/shared';
import { gapText, momentsOf } from './moments.ts';

const at = (minute: number): string => new Date(Date.parse('2026-11-23T02:00:00Z') + minute * 60_000).toISOString();
const submit = (minute: number, outcome: 'accepted' | 'held' | 'refused') => ({
  attemptId: String(minute + 1), at: at(minute), outcome, isFirst: minute === 0, byName: '王老板', lineCount: 1, totalFen: 100, ruleSetVersion: 1,
  findings: outcome === 'refused' ? [{ title: '库存不足', severity: 'reject' as const, message: '', details: [], ruleId: null }] : [],
  facts: null, shadowRules: [], orderNo: null, orderStatus: null,
});

const aStory = (some: Partial<OrderStory> = {}): OrderStory => ({
  order: {
    orderNo: 'F001-261123-001-0', status: 'held', placedAt: at(3), placedByName: '王老板', totalFen: 100, priceListVersion: 1, note: null, cancellable: true, lines: [], review: null,
    address: { contactName: '王老板', phone: '13800000001', text: '人民中路235号', door: '', district: '越城区', pin: { lng: 120.5, lat: 30 } },
    timeline: [{ kind: 'held', at: at(3), byName: '王老板', note: null }, { kind: 'asked', at: at(10), byName: '陈主管', note: '为什么又订？' }],
  },
  store: { code: 'F001', name: '人民中路店', channelName: '加盟A级', district: '越城区', franchiseeName: null }, warehouseName: '总仓',
  submits: [submit(0, 'refused'), submit(3, 'held')], hasEarlierSubmits: false,
  review: {
    state: 'asked', openedAt: at(3), dueAt: at(123), releaseAt: at(243), escalatedAt: null, decidedAt: null, decidedByName: null, reason: null, findings: [], messages: [],
  },
  letter: null, craft: [], stock: [], filings: [], receivable: null, returns: [], audit: [], at: at(20), ...some,
});

describe('the picture of an order', () => {
  test('goes from the refused submit to what is still due, in the order of time', () => {
    expect(momentsOf(aStory()).map(({ label, lane, tone, isAhead }) => [label, lane, tone, isAhead])).toEqual([
      ['提交被拒', 'store', 'bad', false], ['提交', 'store', 'warn', false], ['转复核', 'hq', 'warn', false],
      ['主管提问', 'hq', 'plain', false], ['复核到期', 'hq', 'due', true],
    ]);
  });

  test('says what was found and what was said', () => {
    expect(momentsOf(aStory()).map(({ detail }) => detail)).toEqual(['王老板，未通过，库存不足', '王老板，转人工复核', '', '陈主管：为什么又订？', '']);
  });

  test.each([
    ['is due', '2026-12-31', null, '应收到期', 'due'], ['is overdue', '2026-11-20', null, '已逾期', 'bad'],
    ['was settled in time', '2026-11-22', '2026-11-22', '结清', 'good'], ['was settled late', '2026-11-21', '2026-11-22', '结清', 'warn'],
  ] as const)('a receivable %s', (_, dueOn, settledOn, label, tone) => {
    const moments = momentsOf(aStory({ receivable: { amountFen: 100, dueOn, settledOn, issuedAt: at(5) } }));
    expect(moments.filter(({ lane }) => lane === 'money').find((each) => each.label !== '开应收')).toMatchObject({ label, tone });
  });
});

test.each([[0, ''], [999, ''], [8_000, '8 秒'], [90_000, '2 分'], [3 * 3_600_000, '3 小时'], [47 * 3_600_000, '47 小时'], [50 * 3_600_000, '2 天']])('%i ms between two dots are written as “%s”', (ms, said) =>
  expect(gapText(ms)).toBe(said));
