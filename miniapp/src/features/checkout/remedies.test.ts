import { describe, expect, test } from '@jest/globals';
import type { Finding } from '@zhundan/shared';
import { isHeld, issueOf, type KnownLine, onlyLetters, onlyPrices, remedyOf, type Substitute } from './remedies';

const SKU = { skuId: 's1', skuCode: 'B-1', name: '六角螺栓', specText: 'M8×30' };
const line: KnownLine = { skuId: 's1', qty: 500, offer: { unit: '只', packMultiple: 100, minQty: 200 } };
const aSubstitute = (over: Partial<Substitute> = {}): Substitute => ({
  skuId: 's2', skuCode: 'B-2', name: '六角螺栓', specText: 'M8×35', productId: 'p', available: 5000, priceFen: 14, unit: '只', packMultiple: 100, minQty: 100, ...over,
});
const short = (over: object = {}): Finding => ({
  code: 'STOCK_SHORT', severity: 'reject', message: '库存不足', ...SKU, wanted: 500, available: 350, expectedOn: '2026-11-25', substitutes: [aSubstitute()], ...over,
});
const priceChanged: Finding = {
  code: 'PRICE_CHANGED', severity: 'reject', message: '价格有变', priceListVersion: 8, totalFen: 7000, lines: [{ ...SKU, oldFen: 12, newFen: 14, qty: 500 }],
};
const labels = (finding: Finding) => issueOf(finding, [line]).remedies.map((remedy) => remedy.label);

describe('what is short offers', () => {
  test('the rest in whole packs, a substitute, and leaving it out', () => {
    expect(labels(short())).toEqual(['按整包改为 300 只', '换成 M8×35', '移出订单']);
    expect(issueOf(short(), [line]).remedies[1]).toMatchObject({ hint: '¥0.14/只，有货 5000 只' });
  });
  test('no rest when it is less than the minimum', () => expect(labels(short({ available: 199 }))).toEqual(['换成 M8×35', '移出订单']));
  test('no substitute that has run out itself', () => expect(labels(short({ available: 0, substitutes: [aSubstitute({ available: 0 })] }))).toEqual(['移出订单']));
});

describe('every other finding has its next action', () => {
  test.each<[string, Finding, string[]]>([
    ['a new price', priceChanged, ['查看新价格']],
    ['too few', { code: 'QTY_BELOW_MINIMUM', severity: 'reject', message: '', ...SKU, minQty: 200, suggestedQty: 200 }, ['调整为 200 只', '移出订单']],
    ['no whole packs', { code: 'QTY_NOT_MULTIPLE', severity: 'reject', message: '', ...SKU, packMultiple: 100, suggestedQty: 600 }, ['调整为 600 只', '移出订单']],
    ['no longer sold', { code: 'SKU_NOT_SELLABLE', severity: 'reject', message: '', ...SKU, substitutes: [aSubstitute()] }, ['换成 M8×35', '移出订单']],
    ['not priced', { code: 'NOT_PRICED', severity: 'reject', message: '', ...SKU }, ['移出订单']],
    ['a vague level', { code: 'ADDRESS_TOO_VAGUE', severity: 'reject', message: '', level: '道路' }, ['修改地址', '换一个地址']],
    ['vague words', { code: 'ADDRESS_TEXT_VAGUE', severity: 'reject', message: '', words: ['附近'] }, ['修改地址', '换一个地址']],
    ['a pin apart', { code: 'ADDRESS_PIN_APART', severity: 'reject', message: '', meters: 301, maxMeters: 200 }, ['修改地址', '换一个地址']],
    ['another region', { code: 'ADDRESS_OUT_OF_REGION', severity: 'reject', message: '', district: '诸暨市' }, ['修改地址', '换一个地址']],
  ])('%s', (_, finding, expected) => expect(labels(finding)).toEqual(expected));

  test('and none shows a code to a person', () => {
    for (const finding of [short(), priceChanged]) {
      const { title, message, remedies } = issueOf(finding, [line]);
      expect([title, message, ...remedies.map((remedy) => remedy.label)].join()).not.toMatch(/[A-Z]{3,}_/);
    }
  });
});

describe('new prices can be accepted and submitted in one tap', () => {
  test('when they are all that stands in the way', () => expect(onlyPrices([priceChanged])).toBe(priceChanged));
  test('but not when stock is short too', () => expect(onlyPrices([priceChanged, short()])).toBeNull());
  test('and a mere warning does not stand in the way', () => expect(onlyPrices([priceChanged, short({ severity: 'warn' })])).toBe(priceChanged));
});

test('a deleted address leads to the choice of another', () => expect(remedyOf('ADDRESS_UNKNOWN')?.kind).toBe('chooseAddress'));

const comparison = { fact: 'orderTotal', label: '合计', op: 'gt', actual: '¥52,300.00', limit: '¥50,000.00', sentence: '合计 ¥52,300.00，超过 ¥50,000.00', orderNos: ['F001-261123-001-1'] };
const ofRule = { ruleId: 'r', ruleName: '大额订单', message: '请照规定办。', comparisons: [comparison] };
const letter = (satisfiedBy: string | null = null): Finding => ({ code: 'LETTER_REQUIRED', severity: satisfiedBy ? 'warn' : 'document', satisfiedBy, ...ofRule });
const review: Finding = { code: 'REVIEW_REQUIRED', severity: 'review', hours: 4, ...ofRule };
/** 14:00 in Shanghai. */
const NOW = Date.parse('2026-11-23T06:00:00Z');

describe('what headquarters decided is said with its figures and offers', () => {
  test.each<[string, Finding, object]>([
    ['the cart, for what is not taken', { code: 'RULE_REJECTS', severity: 'reject', ...ofRule }, { blocking: true, remedies: [{ kind: 'backToCart' }] }],
    ['one button, for a letter', letter(), { blocking: true, tone: 'warn', title: '需要法人授权书', remedies: [{ kind: 'signLetter' }] }],
    ['nothing, for a letter that is there', letter('l'), { blocking: false, tone: 'plain', remedies: [] }],
    ['merging, for what a supervisor looks at', review, { blocking: false, remedies: [{ kind: 'merge', orderNos: ['F001-261123-001-1'] }] }],
    ['nothing, for a red warning', { code: 'RULE_WARNS', severity: 'warn', tone: 'red', ...ofRule }, { blocking: false, tone: 'bad', remedies: [] }],
    ['nothing, for what cannot be decided', { code: 'RULE_UNDECIDED', severity: 'review', hours: 4, missing: ['逾期应收'], ...ofRule }, { blocking: false, remedies: [] }],
  ])('%s', (_, finding, expected) => expect(issueOf(finding, [])).toMatchObject(expected));

  test('figures, and until when a supervisor decides', () => {
    expect(issueOf(review, [], NOW).message).toBe('请照规定办。\n合计 ¥52,300.00，超过 ¥50,000.00\n可以照常提交：货先为您留着，现在提交的话，主管最迟 今天 18:00 前给出结果。');
  });
});

describe('the button', () => {
  test('asks for the letter when that is all', () => expect(onlyLetters([letter(), review])).toHaveLength(1));
  test('does not while something else is to be mended first', () => expect(onlyLetters([letter(), short()])).toEqual([]));
  test('says that a supervisor looks first, unless something stands in the way', () => {
    expect([isHeld([review, letter('l')]), isHeld([review, letter()]), isHeld([letter('l')])]).toEqual([true, false, false]);
  });
});
