import { describe, expect, test } from '@jest/globals';
import { type Offer, parsePastedList } from '@zhundan/shared';
import { readList, whyAdjusted } from './read-list';

const anOffer = (skuCode: string, over: Partial<Offer> = {}): Offer => ({
  skuId: skuCode, skuCode, productId: 'p', name: '六角螺栓', specText: 'M8×30', picture: 'bolt', unit: '只',
  packMultiple: 100, minQty: 100, priceFen: 12, available: 1000, expectedOn: null, sellable: true, madeToOrder: false, ...over,
});
const read = (text: string, offers: { matched: string; offer: Offer }[], unknown: string[] = []) =>
  readList(parsePastedList(text), { priceListVersion: 3, stockVersion: '1', offers, unknown });

describe('a pasted line becomes', () => {
  test.each([
    ['what it says, in whole packs', 'A-1 200', {}, 200, null],
    ['the next whole pack', 'A-1 101', {}, 200, '整包 100 只，已调整'],
    ['the least, without a quantity', 'A-1', {}, 100, '没有写数量，按起订量'],
    ['what is left, when that is less', 'A-1 500', { available: 350 }, 300, '只剩 350 只，已调整'],
    ['nothing, when it is out of stock', 'A-1 200', { available: 99 }, 0, '缺货，没有加入'],
    ['nothing, when it is no longer sold', 'A-1 200', { sellable: false }, 0, '暂停销售，没有加入'],
  ] as const)('%s', (_, text, over, qty, why) => {
    const [line] = read(text, [{ matched: 'A-1', offer: anOffer('A-1', over) }]).found;
    expect([line?.qty, line && whyAdjusted(line)]).toEqual([qty, why]);
  });

  test('one line with its barcode and its code added up', () => {
    const offer = anOffer('A-1');
    expect(read('A-1 100\n6901234567890 200', [{ matched: 'A-1', offer }, { matched: '6901234567890', offer }]).found).toEqual([{ offer, asked: 300, qty: 300 }]);
  });

  test('nothing but its code, when nobody knows it', () => {
    expect(read('A-1 100', [], ['A-1'])).toEqual({ found: [], unknown: ['A-1'], priceListVersion: 3 });
  });
});
