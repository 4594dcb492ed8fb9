import { describe, expect, test } from '@jest/globals';
import { findingsInWords } from './finding-in-words.ts';
import { factsFor } from './may-read.ts';

const FINDINGS = [
  { code: 'RULE', severity: 'review', ruleName: '逾期应收过多', message: '本店有 ¥9.00 应收已逾期', comparisons: [{ fact: 'overdueReceivables', sentence: '逾期应收 ¥9.00，超过 ¥1.00' }] },
  { code: 'RULE', severity: 'warn', ruleName: '单笔过大', message: '合计 ¥2.00', comparisons: [{ fact: 'orderTotal', sentence: '合计 ¥2.00，超过 ¥1.00' }] },
];

describe('a finding that quotes what a store owes', () => {
  test.each(['warehouse', 'craft'] as const)('is told to %s by its name, without a figure', (role) => {
    const [debts, total] = findingsInWords(FINDINGS, factsFor(role));
    expect(debts).toMatchObject({ title: '逾期应收过多', severity: 'review', message: '', details: ['依据涉及门店欠款，不对您的岗位显示。'] });
    expect(total).toMatchObject({ message: '合计 ¥2.00', details: ['合计 ¥2.00，超过 ¥1.00'] });
  });

  test.each(['supervisor', 'price_desk', 'finance', 'admin', 'auditor'] as const)('is told whole to %s', (role) => {
    expect(findingsInWords(FINDINGS, factsFor(role))[0]).toMatchObject({ message: '本店有 ¥9.00 应收已逾期', details: ['逾期应收 ¥9.00，超过 ¥1.00'] });
  });
});
