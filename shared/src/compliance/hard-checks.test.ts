import { describe, expect, test } from '@jest/globals';
import { MONEY_MAX_FEN } from '../money/fen.ts';
import { assess } from './assess.ts';
import { aLine, anAddress, aSibling, someFacts } from './facts.arbitrary.ts';
import type { LineFacts, OrderFacts } from './facts.ts';
import { NO_RULES } from './rules/index.ts';

const OTHER = '6f4b7c54-0000-4000-8000-000000000007';
const totalOf = (lines: readonly LineFacts[]) => lines.reduce((sum, line) => sum + (line.priceFen ?? 0) * line.qty, 0);
const judged = (facts: OrderFacts, changes: { priceListVersion?: number; expectedTotalFen?: number } = {}) =>
  assess(facts, { lines: [...facts.lines], priceListVersion: facts.priceListVersion, expectedTotalFen: totalOf(facts.lines), ...changes }, NO_RULES);
const found = (line: Partial<LineFacts>, facts: Partial<OrderFacts> = {}) => judged(someFacts({ lines: [aLine(line)], ...facts })).findings;

describe('an order', () => {
  const costing = (fen: number) => someFacts({ lines: [aLine({ qty: 1, minQty: 1, packMultiple: 1, priceFen: fen, shownPriceFen: fen })] });

  test('may come to the last fen that there is', () => {
    expect(judged(costing(MONEY_MAX_FEN))).toMatchObject({ refused: null, totalFen: MONEY_MAX_FEN });
  });

  test('that comes to more says the most that can be said', () => {
    expect(judged(costing(MONEY_MAX_FEN + 1))).toEqual({
      totalFen: MONEY_MAX_FEN, findings: [], refused: 'ORDER_TOO_LARGE', hold: null, letterId: null, ruleFacts: null, firings: [], promises: [], bookings: [],
    });
  });

  test('with one line that has no price is not judged by rules, and its total is that of the others', () => {
    const lines = [aLine(), aLine({ skuId: OTHER, priceFen: null })];
    const { ruleFacts, totalFen, findings } = judged(someFacts({ lines }));
    expect([ruleFacts, totalFen]).toEqual([null, 9_000]);
    expect(findings).toEqual([{
      code: 'NOT_PRICED', severity: 'reject', skuId: OTHER, skuCode: 'LJ-M8-30-304', name: '外六角螺栓', specText: 'M8×30 304',
      message: '「外六角螺栓 M8×30 304」暂未定价，不能下单。请先移除，或联系总部定价。',
    }]);
  });
});

describe('the price', () => {
  const two = (first: Partial<LineFacts>, second: Partial<LineFacts>) => someFacts({ lines: [aLine(first), aLine({ skuId: OTHER, ...second })] });

  test('that changed in one line is told for that line alone', () => {
    expect(judged(two({ priceFen: 50 }, {}), { priceListVersion: 6 }).findings).toEqual([{
      code: 'PRICE_CHANGED', severity: 'reject', priceListVersion: 7, totalFen: 19_000,
      message: '价目表已更新，1 种商品价格有变，合计为 ¥190.00。请确认新价格后再提交。',
      lines: [{ skuId: aLine().skuId, skuCode: 'LJ-M8-30-304', name: '外六角螺栓', specText: 'M8×30 304', oldFen: 45, newFen: 50, qty: 200 }],
    }]);
  });

  test('that rose as much as another fell is told, although the total is the one shown', () => {
    expect(judged(two({ priceFen: 46 }, { priceFen: 44 }), { priceListVersion: 6, expectedTotalFen: 18_000 }).findings).toMatchObject([{ lines: [{ newFen: 46 }, { newFen: 44 }] }]);
  });

  test('of the list in force is the price, whatever an older list had', () => {
    expect(judged(two({ shownPriceFen: 1 }, {})).findings).toEqual([]);
  });

  test('of a list that never had it is told as new', () => {
    expect(judged(two({ shownPriceFen: null }, {}), { priceListVersion: 6 }).findings).toMatchObject([{ lines: [{ oldFen: null, newFen: 45 }] }]);
  });

  test('total that was never this list’s is corrected', () => {
    expect(judged(someFacts(), { expectedTotalFen: 9_001 }).findings).toMatchObject([{ lines: [], message: '合计应为 ¥90.00，与您看到的不一致。请确认新的合计后再提交。' }]);
  });
});

describe('the goods', () => {
  test.each([
    ['short', { available: 3 }, '「外六角螺栓 M8×30 304」只剩 3 个。请减少数量，或换成推荐的规格。'],
    ['short, with more to come', { available: 1, expectedOn: '2026-12-05' }, '「外六角螺栓 M8×30 304」只剩 1 个，预计 12月5日到货。请减少数量，或换成推荐的规格。'],
    ['gone', { available: 0 }, '「外六角螺栓 M8×30 304」暂时缺货。请换成推荐的规格，或先移除。'],
    ['owed to others', { available: -5, expectedOn: '2026-12-05' }, '「外六角螺栓 M8×30 304」暂时缺货，预计 12月5日到货。请换成推荐的规格，或先移除。'],
  ])('that are %s say what is left and what to do', (_, line, message) => {
    expect(found(line)).toMatchObject([{ code: 'STOCK_SHORT', severity: 'reject', wanted: 200, available: Math.max(0, line.available), message }]);
  });

  test('off sale or gone offer their neighbours whole', () => {
    const substitute = {
      skuId: aSibling().skuId, skuCode: 'LJ-M8-35-304', name: '外六角螺栓', specText: 'M8×35 304', productId: aSibling().productId, available: 900, priceFen: 48,
      unit: '个', packMultiple: 100, minQty: 100,
    };
    expect(found({ available: 0 }, { siblings: [aSibling()] })).toMatchObject([{ substitutes: [substitute] }]);
    expect(found({ sellable: false }, { siblings: [aSibling()] })).toMatchObject([{
      code: 'SKU_NOT_SELLABLE', severity: 'reject', substitutes: [substitute], message: '「外六角螺栓 M8×30 304」已停售。请移除，或换成推荐的规格。',
    }]);
  });

  test('that do not exist are told by the id that was asked for', () => {
    const facts = someFacts();
    const asked = { lines: [...facts.lines, { skuId: OTHER, qty: 1 }], priceListVersion: 7, expectedTotalFen: 9_000 };
    expect(assess(facts, asked, NO_RULES).findings).toEqual([{
      code: 'SKU_NOT_SELLABLE', severity: 'reject', skuId: OTHER, skuCode: '', name: '已下架的商品', specText: '', substitutes: [], message: '有商品已下架。请从购物车移除后再提交。',
    }]);
  });

  test('in quantities that nobody packs say which are next', () => {
    expect(found({ qty: 99, packMultiple: 10, minQty: 100 })).toMatchObject([{ code: 'QTY_BELOW_MINIMUM', minQty: 100, suggestedQty: 100, message: '「外六角螺栓 M8×30 304」最少订 100 个。请改为 100 个。' }]);
    expect(found({ qty: 3, packMultiple: 10, minQty: 5 })).toMatchObject([{ code: 'QTY_BELOW_MINIMUM', minQty: 5, suggestedQty: 10, message: '「外六角螺栓 M8×30 304」最少订 5 个。请改为 10 个。' }]);
    expect(found({ qty: 101, packMultiple: 10, minQty: 100 })).toMatchObject([{ code: 'QTY_NOT_MULTIPLE', packMultiple: 10, suggestedQty: 110, message: '「外六角螺栓 M8×30 304」每包 10 个，只能整包订。请改为 110 个。' }]);
  });
});

test('the address is judged by its regions, or by none', () => {
  expect(found({}, { address: { ...anAddress, adcode: '310101' }, deliveryAdcodes: null })).toEqual([]);
  expect(found({}, { address: { ...anAddress, adcode: '310101' }, deliveryAdcodes: [] })).toMatchObject([{ code: 'ADDRESS_OUT_OF_REGION' }]);
});
