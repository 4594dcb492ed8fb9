import { describe, expect, test } from '@jest/globals';
import { compileRules, DEFAULT_RULES, type Rule, type StoreFacts } from '@zhundan/shared';
import { figuresOf, wordsOf } from '../../lib/rule-words';
import { type CartGoods, judgeCart, nearLimits } from './judge-cart';

const AT = '2026-11-23T06:00:00.000Z';
const rules = compileRules(DEFAULT_RULES);
const store = (recent: StoreFacts['recentOrders'] = []): { store: StoreFacts } =>
  ({ store: { channel: 'franchise_a', region: '330602', firstOrderOn: '2025-01-01', openReceivablesFen: null, overdueReceivablesFen: null, recentOrders: recent } });
const goods = (skuId: string, qty: number, priceFen: number | null = 100, madeToOrder = false): CartGoods => ({ skuId, qty, offer: { priceFen, madeToOrder }, priceListVersion: 7 });
const judge = (lines: CartGoods[], over: object = {}, known = store()) => judgeCart(rules, known, { lines, addressLevel: null, standing: [], at: AT, ...over });

describe('a cart is judged on the phone', () => {
  test('with the figures, at ¥50,000.01 and not at ¥50,000.00', () => {
    expect(judge([goods('a', 5_000_000, 1)])).toEqual([]);
    expect(judge([goods('a', 5_000_001, 1)])).toMatchObject([{
      code: 'LETTER_REQUIRED', severity: 'document', satisfiedBy: null, comparisons: [{ sentence: '合计 ¥50,000.01，超过 ¥50,000.00' }],
    }]);
  });

  test('a standing letter settles it up to its amount', () => {
    const standing = [{ letterId: 'l', totalFen: 6_000_000, expiresAt: '2027-01-01T00:00:00.000Z' }];
    expect(judge([goods('a', 6_000_000, 1)], { standing })).toMatchObject([{ severity: 'warn', satisfiedBy: 'l' }]);
    expect(judge([goods('a', 6_000_001, 1)], { standing })).toMatchObject([{ severity: 'document' }]);
  });

  test('with the earlier order that it repeats', () => {
    const recent = [{ orderNo: 'F001-261123-001-1', placedAt: '2026-11-23T01:00:00.000Z', skuCount: 2, totalFen: 200, lines: [{ skuId: 'a', qty: 1 }, { skuId: 'b', qty: 1 }] }];
    expect(judge([goods('a', 1), goods('b', 1)], {}, store(recent))).toMatchObject([{ code: 'REVIEW_REQUIRED', comparisons: [{ orderNos: ['F001-261123-001-1'] }, { sentence: '不是天天都下的单' }] }]);
  });

  test('but not on what only the server knows: when goods are ready, prices that are not there', () => {
    expect(judge([goods('a', 1, 100, true)])).toEqual([]);
    expect(judge([goods('a', 9_999_999, null)])).toEqual([]);
  });
});

describe('a limit that is near is said', () => {
  const [letter] = DEFAULT_RULES.rules as [Rule];
  test.each([
    ['not below nine tenths', 4_499_999, []], ['from nine tenths on', 4_500_000, ['再加 ¥5,000.00 以上就要法人授权书（限额 ¥50,000.00）']],
    ['at the limit', 5_000_000, ['已到限额 ¥50,000.00，再加就要法人授权书']], ['not beyond it', 5_000_001, []],
  ])('%s', (_, totalFen, expected) => expect(nearLimits(DEFAULT_RULES.rules, totalFen)).toEqual(expected));
  test('only when the total alone decides', () => {
    expect(nearLimits([{ ...letter, when: { all: [letter.when] } }], 4_900_000)).toEqual([]);
  });
});

test('figures stand below a message that does not quote them', () => {
  const comparison = { fact: 'orderTotal', label: '合计', op: 'gt', actual: '¥2.00', limit: '¥1.00', sentence: '合计 ¥2.00，超过 ¥1.00', orderNos: [] };
  expect(wordsOf({ message: '太多了', comparisons: [comparison] })).toBe('太多了\n合计 ¥2.00，超过 ¥1.00');
  expect(figuresOf({ message: '合计 ¥2.00，超过 ¥1.00。', comparisons: [comparison] })).toEqual([]);
});
