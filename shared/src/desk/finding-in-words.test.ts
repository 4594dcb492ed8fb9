import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REFUSAL_CODES } from '../contracts/refusals.ts';
import { findingsInWords } from './finding-in-words.ts';
import { causeName, checkName } from './words.ts';

describe('a finding is said', () => {
  test('with the comparison that held and the orders that it comes from', () => {
    expect(findingsInWords([{
      code: 'REVIEW_REQUIRED', severity: 'review', message: '先由主管复核。', ruleId: 'r', ruleName: '疑似刷单', hours: 4,
      comparisons: [{ sentence: '规格重复率 83.33%，超过 80%', orderNos: ['F001-261123-001-0'] }],
    }])).toEqual([{ title: '疑似刷单', severity: 'review', message: '先由主管复核。', ruleId: 'r', details: ['规格重复率 83.33%，超过 80%（F001-261123-001-0）'] }]);
  });

  test('as far as it was kept, when the writer found it under its lock', () => {
    expect(findingsInWords([{ code: 'STOCK_SHORT', severity: 'reject', skuId: 'x', wanted: 500, available: 20, expectedOn: null }]))
      .toEqual([{ title: '库存不足', severity: 'reject', message: '', ruleId: null, details: ['要 500，当时可售 20'] }]);
  });

  test('with the goods it is about', () => {
    expect(findingsInWords([{ code: 'QTY_NOT_MULTIPLE', severity: 'reject', message: '', skuCode: 'LJ', name: '螺栓', specText: 'M8', packMultiple: 100 }])[0]!.details).toEqual(['螺栓 M8', '每包 100']);
  });

  test('not at all when it is none, and breaks nothing', () => {
    fc.assert(fc.property(fc.anything(), (anything) => { expect(Array.isArray(findingsInWords(anything))).toBe(true); }));
  });
});

test('no cause is ever shown as a code', () => {
  for (const cause of [...REFUSAL_CODES, 'UNHEARD_OF', 'rule:0a000000-0000-4000-8000-000000000001']) {
    expect(causeName(cause, null)).not.toMatch(/[A-Z_]{3,}|rule:/);
    expect(checkName(cause)).not.toMatch(/[A-Z_]{3,}/);
  }
  expect(causeName('rule:x', '大额订单')).toBe('大额订单');
});
