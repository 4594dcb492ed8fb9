import { describe, expect, test } from '@jest/globals';
import { type MatchedGoods, type Offer, parsePastedList } from '@zhundan/shared';
import { isOpen, readyGoods, rowsOf, settledRow, sharedWords } from './rows';

const anOffer = (skuCode: string, over: Partial<Offer> = {}): Offer => ({
  skuId: skuCode, skuCode, productId: 'p', name: '六角螺栓', specText: 'M8×30', picture: 'bolt', unit: '只',
  packMultiple: 100, minQty: 100, priceFen: 12, available: 1000, expectedOn: null, sellable: true, madeToOrder: false, ...over,
});
const found = (...offers: Offer[]): MatchedGoods => ({ kind: offers.length === 1 ? 'found' : 'choose', offers, missing: [] });
const pasted = (text: string) => rowsOf(parsePastedList(text).lines);

describe('an answered line becomes', () => {
  test.each([
    ['what it says, in whole packs', 'AA-1 200', {}, 200, null],
    ['the next whole pack', 'AA-1 101', {}, 200, '整包 100 只，已调整为 200 只'],
    ['the minimum', 'AA-1 3', { packMultiple: 1, minQty: 5 }, 5, '起订 5 只，已调整为 5 只'],
    ['what is left, when that is less', 'AA-1 500', { available: 350 }, 300, '整包 100 只，只剩 350 只，已调整为 300 只'],
    ['nothing, when it is out of stock', 'AA-1 200', { available: 99 }, 0, '缺货，没有加入'],
    ['nothing, when it is no longer sold', 'AA-1 200', { sellable: false }, 0, '暂停销售，没有加入'],
    ['as many as were asked for, when it is made to order', 'AA-1 2000', { available: 0, madeToOrder: true }, 2000, null],
  ])('%s', (_, text, over, qty, note) => {
    const [goods] = readyGoods(pasted(text), { 'AA-1': found(anOffer('AA-1', over)) });
    expect([goods?.qty, goods?.note]).toEqual([qty, note]);
  });

  test('one with a line of the same goods, added up before it is fitted, and says so', () => {
    const rows = pasted('AA-1 50\nAA-1 60\n6901234567890 100');
    const matches = { 'AA-1': found(anOffer('AA-1')), 6901234567890: found(anOffer('AA-1')) };
    const [goods] = readyGoods(rows, matches);
    expect([goods?.asked, goods?.qty, goods && sharedWords(rows[2]!, goods)]).toEqual([210, 300, '和第 1、2 行是同一种，合计 210 只']);
  });
});

describe('a line that asks', () => {
  const matches = { 'AA-1': found(anOffer('AA-1')), 'AA': found(anOffer('AA-1'), anOffer('AA-2')), 'AA-9': found(anOffer('AA-1'), anOffer('AA-2')) };

  test('adds nothing before it is answered', () => {
    const rows = pasted('AA-1 5箱\nAA-9 200\n老板好\nAA-1 200*3');
    expect(readyGoods(rows, matches)).toEqual([]);
    expect(rows.map((row) => isOpen(row, matches))).toEqual([true, true, true, true]);
  });

  test('takes the quantity that was tapped', () => {
    const rows = pasted('AA-1 5箱').map((row) => ({ ...row, qty: 500 }));
    expect(readyGoods(rows, matches)).toMatchObject([{ asked: 500, qty: 500 }]);
  });

  test('takes the goods that were tapped, with the quantity that goes with them', () => {
    const rows = pasted('AA-9 200').map((row) => ({ ...row, skuId: 'AA-2' }));
    expect(readyGoods(rows, matches)).toMatchObject([{ offer: { skuCode: 'AA-2' }, asked: 200 }]);
  });

  test('asks again when what was tapped is no longer among the goods', () => {
    const rows = pasted('AA-9 200').map((row) => ({ ...row, skuId: 'gone' }));
    expect(settledRow(rows[0]!, matches).kind).toBe('choose');
  });
});

test('a heading is no goods and asks nothing', () => {
  const rows = pasted('编码\t数量\nAA-1\t200');
  expect(rows.map((row) => isOpen(row, { 'AA-1': found(anOffer('AA-1')) }))).toEqual([false, false]);
});
