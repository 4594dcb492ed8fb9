import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GEOCODE_LEVELS, judgeAddress } from '../addresses/index.ts';
import { assess } from '../compliance/assess.ts';
import { checkKnown } from '../compliance/check-goods.ts';
import { aLine, anAddress, someFacts } from '../compliance/facts.arbitrary.ts';
import type { LineFacts, OrderFacts } from '../compliance/facts.ts';
import { judgeRules, NO_RULES, sentenceOf } from '../compliance/rules/index.ts';
import { anyRuleFacts, anyRuleSet } from '../compliance/rules/rules.arbitrary.ts';
import { findingsInWords } from '../desk/finding-in-words.ts';
import { holeIn } from '../text/holes.arbitrary.ts';
import { REFUSAL_CODES, REFUSALS } from './refusals.ts';

const isWhole = (sentence: string): void => expect([sentence, holeIn(sentence)]).toEqual([sentence, null]);
/** A part of a sentence that may be missing. */
const orEmpty = <T>(...values: T[]) => fc.constantFrom<T | ''>('', ...values);

describe('a hole is seen', () => {
  test.each([
    '这个地址在，不在本店可以送货的区域（还没有设置）。', '不在本店可以送货的区域（）。', '「外六角螺栓 」已停售。', '「」已停售。', '最少订 。请改为 。', '“大额”要看，现在查不到。', '含有 ', '合计超过',
    '只剩 undefined 个', '请稍后。。', '订单：', '，请重试。', '',
  ])('in %j', (sentence) => expect(holeIn(sentence)).not.toBeNull());

  test.each(['「外六角螺栓 M8×30 304」只剩 3 个。请减少数量。', '这个地址在柯桥区，不在本店可以送货的区域里（越城区）。', '不含 五金工具'])('and none in %s', (sentence) => expect(holeIn(sentence)).toBeNull());
});

test.each(REFUSAL_CODES)('%s says what happened and what to do next, in whole sentences', (code) => {
  isWhole(REFUSALS[code].message);
  expect(REFUSALS[code].message).toMatch(/[\u4e00-\u9fff].*。$/);
});

describe('however little is known, a finding is whole', () => {
  test('about an address', () => {
    const facts = fc.record({
      text: orEmpty('人民中路附近', '解放北路128号对面', '越城区人民中路235号'), door: orEmpty('旁边', '2号库'), level: orEmpty<string>(...GEOCODE_LEVELS), placeName: orEmpty('隔壁'),
      adcode: orEmpty('330602', '330681', '310101'), district: orEmpty('越城区'), pin: fc.constantFrom({ lng: 120.58, lat: 30 }, { lng: 121, lat: 31 }),
      geocoded: fc.constantFrom(null, { lng: 120.58, lat: 30 }), allowedAdcodes: fc.constantFrom<'anywhere' | string[]>('anywhere', [], ['330602'], ['330600', '310101']),
    });
    fc.assert(fc.property(facts, (each) => judgeAddress(each).forEach(({ message }) => isWhole(message))));
  });

  test('about goods, prices and stock', () => {
    const line: fc.Arbitrary<LineFacts> = fc.record({
      name: orEmpty('外六角螺栓'), specText: orEmpty('M8×30 304'), skuCode: orEmpty('LJ-M8-30'), unit: orEmpty('个'), qty: fc.constantFrom(1, 3, 150), available: fc.constantFrom(-1, 0, 2, 500),
      sellable: fc.boolean(), priceFen: fc.constantFrom(null, 45), shownPriceFen: fc.constantFrom(null, 40, 45), expectedOn: fc.constantFrom(null, '2026-12-03'),
    }).map((changes) => aLine(changes));
    fc.assert(fc.property(line, fc.constantFrom(0, 6_750), (each, expectedTotalFen) => {
      const facts: OrderFacts = someFacts({ lines: [each] });
      const { findings } = assess(facts, { lines: [each], priceListVersion: 6, expectedTotalFen }, NO_RULES);
      [...findings, ...checkKnown(facts, [{ skuId: 'gone' }])].forEach(({ message }) => isWhole(message));
    }));
  });

  test('about rules, and so are its comparisons and the rule itself', () => {
    fc.assert(fc.property(anyRuleSet, anyRuleFacts, fc.boolean(), (set, facts, unknown) => {
      const known = unknown ? { ...facts, region: '', channel: '', openReceivablesFen: null, overdueReceivablesFen: null, addressLevel: null, addressIsNew: null, recent: [] } : facts;
      set.rules.forEach(({ when }) => isWhole(sentenceOf(when)));
      for (const { message, comparisons } of judgeRules(set, known).findings) [message, ...comparisons.map(({ sentence }) => sentence)].forEach(isWhole);
    }));
  });

  test('about an address that an order goes to', () => {
    const facts = someFacts({ address: { ...anAddress, adcode: '', district: '' }, deliveryAdcodes: null });
    const { findings } = assess(facts, { lines: [...facts.lines], priceListVersion: 7, expectedTotalFen: 9_000 }, NO_RULES);
    expect(findings.map(({ code }) => code)).toEqual(['ADDRESS_OUT_OF_REGION']);
  });

  test('as it was kept, years later', () => {
    const kept = fc.record({
      code: fc.constantFrom('STOCK_SHORT', 'RULE_REJECTS', 'UNHEARD_OF'), name: orEmpty('外六角螺栓'), specText: orEmpty('M8'), skuCode: orEmpty('LJ'), wanted: fc.constantFrom(0, 3), words: fc.constantFrom<string[]>([], ['附近']),
      district: orEmpty('越城区'), ruleName: orEmpty('大额'), missing: fc.constantFrom<string[]>([], ['应收'], ['']), comparisons: fc.constantFrom<object[]>([], [{}], [{ sentence: '' }], [{ sentence: '合计超过 ¥5', orderNos: [] }]),
    }, { requiredKeys: ['code'] });
    fc.assert(fc.property(kept, (each) => findingsInWords([each]).forEach(({ title, details }) => [title, ...details].forEach(isWhole))));
  });
});
