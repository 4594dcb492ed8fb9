import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeFacts, encodeFacts } from './facts-codec.ts';
import type { RuleFacts } from './rule-facts.ts';
import { aRuleLine, anyRuleFacts, someRuleFacts } from './rules.arbitrary.ts';

const ID = '6f4b7c54-0000-4000-8000-0000000000';
/** As it is written today, and as it was while nobody looked at the other basket. */
const WRITTEN = '2|2026-11-23T02:00:00.000Z|5230000|7|tier_a|330602|365|0|~|120000|%95e8%724c%53f7|1|~'
  + `|${ID}c1/${ID}c0/;~;|${ID}a1,200,9000,0,;${ID}a2,1,5221000,1,16;${ID}a3,3,0,0,~;`
  + '|F001-261122-001-3,86399,2,5,410000,8800;F001-261122-002-1,0,0,;';
const OLD = `${WRITTEN.replace(/^2/, '1').slice(0, WRITTEN.lastIndexOf('|'))}|F001-261122-001-3,86399,2;F001-261122-002-1,0,0;`;

const hostile = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: fc.constantFrom('|', ';', ',', '/', '~', '%', '0', '"'), maxLength: 30 }), fc.uuid());
const anyNumber = fc.oneof(fc.integer({ min: 0 }), fc.maxSafeInteger().map(Math.abs));

const hostileFacts: fc.Arbitrary<RuleFacts> = fc.record({
  at: hostile, totalFen: anyNumber, priceListVersion: anyNumber, channel: hostile, region: hostile, storeDays: anyNumber,
  isFirstOrder: fc.boolean(), openReceivablesFen: fc.option(anyNumber), overdueReceivablesFen: fc.option(anyNumber),
  addressLevel: fc.option(hostile), addressIsNew: fc.option(fc.boolean()), letterId: fc.option(hostile),
  lines: fc.array(fc.record({
    skuId: hostile, qty: anyNumber, amountFen: anyNumber, categoryIds: fc.option(fc.array(hostile, { maxLength: 3 })),
    leadDays: fc.oneof(fc.constant(null), fc.constant('unknown' as const), anyNumber),
  }), { maxLength: 4 }),
  recent: fc.array(fc.record({ orderNo: hostile, secondsAgo: anyNumber, sharedSkus: anyNumber, basket: fc.option(fc.record({ skuCount: anyNumber, totalFen: anyNumber, sameFen: anyNumber })) }), { maxLength: 3 }),
});

describe('facts kept as text', () => {
  test('come back as they were', () => {
    fc.assert(fc.property(anyRuleFacts, (facts) => expect(decodeFacts(encodeFacts(facts))).toEqual(facts)));
  });

  test('come back as they were, whatever is in them', () => {
    fc.assert(fc.property(hostileFacts, (facts) => expect(decodeFacts(encodeFacts(facts))).toEqual(facts)), { numRuns: 300 });
  });

  test('need no escape inside JSON, and are plain ASCII', () => {
    fc.assert(fc.property(hostileFacts, (facts) => {
      const text = encodeFacts(facts);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
      expect(text).toMatch(/^[ -~]*$/);
    }));
  });

  test('are written as they were before, and those of years ago still read', () => {
    const id = (last: string) => `${ID}${last}`;
    const facts = someRuleFacts({
      totalFen: 5_230_000, openReceivablesFen: null, overdueReceivablesFen: 120_000, addressIsNew: true,
      lines: [
        aRuleLine({ skuId: id('a1'), categoryIds: [id('c1'), id('c0')] }),
        aRuleLine({ skuId: id('a2'), qty: 1, amountFen: 5_221_000, categoryIds: null, leadDays: 16 }),
        aRuleLine({ skuId: id('a3'), qty: 3, amountFen: 0, categoryIds: [id('c1'), id('c0')], leadDays: 'unknown' }),
      ],
      recent: [
        { orderNo: 'F001-261122-001-3', secondsAgo: 86_399, sharedSkus: 2, basket: { skuCount: 5, totalFen: 410_000, sameFen: 8_800 } },
        { orderNo: 'F001-261122-002-1', secondsAgo: 0, sharedSkus: 0, basket: null },
      ],
    });
    expect(decodeFacts(WRITTEN)).toEqual(facts);
    expect(encodeFacts(facts)).toBe(WRITTEN);
    expect(decodeFacts(OLD)).toEqual({ ...facts, recent: facts.recent.map((each) => ({ ...each, basket: null })) });
  });

  describe.each([['written today', WRITTEN], ['of years ago', OLD]])('%s', (_, kept) => {
    const swap = (from: string, to: string): string => kept.replace(from, to);
    test.each<[string, string]>([
      ['of a later version', `3${kept.slice(1)}`], ['with something behind', `${kept}|`], ['that are none', ''], ['without an end', kept.slice(0, -1)],
      ['with a word for a number', swap('|7|', '|x|')], ['with half a number', swap('|7|', '|7.5|')], ['with no number', swap('|7|', '||')],
      ['that point at categories that are not there', swap(',9000,0,', ',9000,2,')], ['with something between', swap('1|~|', '1|~1|')],
      ['unknown to two', swap('0,~;', '0,~~;')], ['of the other version', `${kept.startsWith('1') ? 2 : 1}${kept.slice(1)}`],
    ])('facts %s are a bug, not a guess', (__, text) => expect(() => decodeFacts(text)).toThrow('no facts of a version that is known'));

    test('facts are a bug wherever they are cut off', () => {
      for (let length = 0; length < kept.length; length += 1) {
        const isWhole = kept.slice(0, length).endsWith(';') && length > kept.lastIndexOf('|');
        if (!isWhole && length !== kept.lastIndexOf('|') + 1) expect(() => decodeFacts(kept.slice(0, length))).toThrow('no facts of a version that is known');
      }
    });
  });

  test('are forgotten by the reader’s memory of words and read all the same', () => {
    const facts = (index: number) => someRuleFacts({ addressLevel: `门牌号 ${index}` });
    for (let index = 0; index < 10_010; index += 1) decodeFacts(encodeFacts(facts(index)));
    for (const index of [0, 9_999, 10_009]) expect(decodeFacts(encodeFacts(facts(index)))).toEqual(facts(index));
  });
});
