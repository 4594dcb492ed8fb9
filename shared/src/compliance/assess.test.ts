import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { finding } from '../contracts/findings.ts';
import { MONEY_MAX_FEN } from '../money/fen.ts';
import { assess } from './assess.ts';
import { aLine, anAddress, anyFacts, aSibling, someFacts } from './facts.arbitrary.ts';
import type { OrderFacts } from './facts.ts';
import { NO_RULES } from './rules/index.ts';

/** Asks for what the facts tell of, having been shown the right total. */
const asked = (facts: OrderFacts, changes: { priceListVersion?: number; expectedTotalFen?: number } = {}) => ({
  lines: facts.lines.map(({ skuId, qty }) => ({ skuId, qty })), priceListVersion: facts.priceListVersion,
  expectedTotalFen: facts.lines.reduce((total, line) => total + (line.priceFen ?? 0) * line.qty, 0), ...changes,
});
const judged = (facts: OrderFacts, changes = {}) => assess(facts, asked(facts, changes), NO_RULES);
const codes = (facts: OrderFacts, changes = {}) => judged(facts, changes).findings.map((each) => each.code);

describe('an order is accepted', () => {
  test.each([
    ['when price, goods and address are right', someFacts()],
    ['down to the last piece', someFacts({ lines: [aLine({ qty: 200, available: 200 })] })],
    ['at exactly the minimum', someFacts({ lines: [aLine({ qty: 300, minQty: 300 })] })],
    ['anywhere, for a store without districts', someFacts({ deliveryAdcodes: null, address: { ...anAddress, adcode: '310101' } })],
  ])('%s', (_, facts) => expect(judged(facts)).toMatchObject({ refused: null, findings: [] }));

  test('on a newer list, as long as what was shown still holds', () => {
    expect(judged(someFacts(), { priceListVersion: 6 })).toMatchObject({ refused: null, totalFen: 9000 });
  });
});

describe('an order is refused', () => {
  test.each([
    ['one piece over what is left', someFacts({ lines: [aLine({ qty: 200, available: 199 })] }), ['STOCK_SHORT']],
    ['one piece under the minimum', someFacts({ lines: [aLine({ packMultiple: 1, qty: 99 })] }), ['QTY_BELOW_MINIMUM']],
    ['one piece over a whole pack', someFacts({ lines: [aLine({ qty: 201 })] }), ['QTY_NOT_MULTIPLE']],
    ['when a SKU is off sale', someFacts({ lines: [aLine({ sellable: false })] }), ['SKU_NOT_SELLABLE']],
    ['when a SKU has no price', someFacts({ lines: [aLine({ priceFen: null })] }), ['NOT_PRICED']],
    ['when a price rose by one fen', someFacts({ lines: [aLine({ priceFen: 46 })] }), ['PRICE_CHANGED']],
    ['when a price fell by one fen', someFacts({ lines: [aLine({ priceFen: 44 })] }), ['PRICE_CHANGED']],
    ['at a road without a number', someFacts({ address: { ...anAddress, text: '人民中路', level: '道路' } }), ['ADDRESS_TOO_VAGUE']],
  ])('%s', (_, facts, expected) => {
    const shown = facts.lines.reduce((total, line) => total + line.shownPriceFen! * line.qty, 0);
    expect(codes(facts, { priceListVersion: 6, expectedTotalFen: shown })).toEqual(expected);
  });

  test.each([
    ['STORE_CLOSED', someFacts({ storeActive: false })],
    ['ADDRESS_UNKNOWN', someFacts({ address: null })],
    ['ORDER_TOO_LARGE', someFacts({ lines: [aLine({ priceFen: MONEY_MAX_FEN, shownPriceFen: MONEY_MAX_FEN })] })],
  ])('with %s before anything else is looked at', (refused, facts) => expect(judged(facts)).toMatchObject({ refused, findings: [] }));

  test('for a total that was never this list’s, although no price changed', () => {
    expect(judged(someFacts(), { expectedTotalFen: 1 })).toMatchObject({
      refused: 'PRICE_CHANGED', findings: [{ totalFen: 9000, lines: [], message: expect.stringContaining('¥90.00') }],
    });
  });

  test('for a SKU that does not exist, and tells which', () => {
    const facts = someFacts();
    const ghost = '6f4b7c54-0000-4000-8000-00000000dead';
    const request = { ...asked(facts), lines: [...asked(facts).lines, { skuId: ghost, qty: 1 }] };
    expect(assess(facts, request, NO_RULES)).toMatchObject({ refused: 'SKU_NOT_SELLABLE', findings: [{ skuId: ghost }] });
  });

  test('for everything at once, so that one screen can mend it', () => {
    const facts = someFacts({
      lines: [aLine({ priceFen: 50, available: 3 })], siblings: [aSibling()], address: { ...anAddress, adcode: '330681' },
    });
    expect(codes(facts, { priceListVersion: 6, expectedTotalFen: 9000 })).toEqual(['PRICE_CHANGED', 'STOCK_SHORT', 'ADDRESS_OUT_OF_REGION']);
  });
});

describe('a refusal helps', () => {
  test('with the whole pack above the quantity asked for', () => {
    expect(judged(someFacts({ lines: [aLine({ qty: 201 })] })).findings).toMatchObject([{ suggestedQty: 300 }]);
  });

  test('with what is left, when more comes, and what would do instead', () => {
    const facts = someFacts({ lines: [aLine({ available: 0, expectedOn: '2026-12-05' })], siblings: [aSibling()] });
    expect(judged(facts).findings).toMatchObject([{
      available: 0, expectedOn: '2026-12-05', message: expect.stringContaining('12月5日'), substitutes: [{ skuCode: 'LJ-M8-35-304' }],
    }]);
  });
});

describe('whatever the facts', () => {
  test('what is accepted is priced, shown, on sale, in whole packs, in stock and deliverable', () => {
    fc.assert(fc.property(anyFacts, fc.integer({ min: 0, max: 2 }), (facts, off) => {
      const request = asked(facts, { expectedTotalFen: asked(facts).expectedTotalFen + off });
      const { refused, totalFen } = assess(facts, request, NO_RULES);
      const right = facts.storeActive && facts.address?.level === '门牌号' && off === 0 && facts.lines.every((line) =>
        line.priceFen !== null && line.sellable && line.qty >= line.minQty && line.qty % line.packMultiple === 0 && line.qty <= line.available);
      expect(refused === null).toBe(right);
      if (right) expect(totalFen).toBe(request.expectedTotalFen);
    }));
  });

  test('findings have the shape of the contract and end in what to do', () => {
    fc.assert(fc.property(anyFacts, (facts) => {
      for (const each of judged(facts, { expectedTotalFen: 1 }).findings) expect(finding.parse(each).message).toMatch(/请.+。$/);
    }));
  });

  test('judging twice gives the same', () => {
    fc.assert(fc.property(anyFacts, (facts) => expect(judged(facts)).toEqual(judged(facts))));
  });
});
