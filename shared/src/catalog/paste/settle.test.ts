import { describe, expect, test } from '@jest/globals';
import type { Offer } from '../../contracts/catalog/offer.ts';
import { parsePastedLine } from './paste-list.ts';
import { goodsToMatch, type MatchedGoods, settleChosen, settleLine, type SettledLine } from './settle.ts';

const anOffer = (skuCode: string, name: string, specText: string, over: Partial<Offer> = {}): Offer => ({
  skuId: skuCode, skuCode, productId: name, name, specText, picture: 'bolt', unit: '只', packMultiple: 100, minQty: 100, priceFen: 12,
  available: 10_000, expectedOn: null, sellable: true, madeToOrder: false, ...over,
});

const SHELF = [
  anOffer('LJ-M8-30-304', '外六角螺栓', 'M8×30 304'), anOffer('LJ-M8-30-201', '外六角螺栓', 'M8×30 201'), anOffer('LJ-M8-25-304', '外六角螺栓', 'M8×25 304'),
  anOffer('SZ-60-S', '砂纸', '60 水磨', { unit: '张', packMultiple: 1 }), anOffer('SZ-240-S', '砂纸', '240 水磨', { unit: '张', packMultiple: 1 }),
  anOffer('LBX-Z-42', '劳保鞋', '防砸 42', { unit: '双', packMultiple: 1 }), anOffer('LBX-Z-41', '劳保鞋', '防砸 41', { unit: '双', packMultiple: 1 }),
  anOffer('LS-S-6-100', '螺丝刀', '十字 6×100', { unit: '把', packMultiple: 10 }),
  anOffer('BV-2.5-R', 'BV电线', '2.5mm² 红', { unit: '米' }),
  anOffer('DNG-100', '地暖管', '20×2.0 100米', { unit: '米', packMultiple: 1 }), anOffer('DNG-300', '地暖管', '20×2.0 300米', { unit: '米', packMultiple: 1 }),
];

/** As the server does it, in small: SKUs that have every word, else those with most, and the words that none has. */
const matchOf = (goods: string): MatchedGoods => {
  const byCode = SHELF.filter(({ skuCode }) => skuCode === goods.toUpperCase());
  if (byCode.length > 0) return { kind: 'found', offers: byCode, missing: [] };
  const words = goods.replace(/[*x]/g, '×').split(' ');
  const has = ({ name, specText, skuCode }: Offer, word: string) =>
    `${name} ${specText}`.split(' ').some((each) => each === word || (/\p{Script=Han}/u.test(word) && each.includes(word))) || skuCode.startsWith(`${word.toUpperCase()}-`);
  const score = (offer: Offer) => words.filter((word) => has(offer, word)).length;
  const most = Math.max(...SHELF.map(score));
  const offers = most === 0 ? [] : SHELF.filter((offer) => score(offer) === most);
  const missing = words.filter((word) => !offers.some((offer) => has(offer, word)));
  return { kind: offers.length === 0 ? 'unknown' : offers.length === 1 && most === words.length ? 'found' : 'choose', offers, missing };
};

const inShort = (settled: SettledLine): unknown => {
  if (settled.kind === 'choose') return [settled.options.map(({ offer, amounts }) => [offer.skuCode, ...amounts.map(({ value }) => value)].join(' ')), settled.missing.join(' ')];
  if (settled.kind !== 'found') return settled.kind;
  return [settled.offer.skuCode, settled.qty.kind === 'known' ? settled.qty.qty : [settled.qty.why, ...settled.qty.choices.map(({ label }) => label)]];
};
const settle = (text: string): unknown => inShort(settleLine(parsePastedLine(text)!, matchOf));

describe('a pasted line is taken for', () => {
  test.each([
    ['what its code names', 'LJ-M8-30-304 200', ['LJ-M8-30-304', 200]],
    ['what its code names, in 万', 'LJ-M8-30-304 1万只', ['LJ-M8-30-304', 10_000]],
    ['what its words name', '外六角螺栓 M8×30 304 200只', ['LJ-M8-30-304', 200]],
    ['what its words name, the loose number left to be the quantity', '劳保鞋 防砸 42 10', ['LBX-Z-42', 10]],
    ['pieces, whether they are called 只 or 个', 'LJ-M8-30-304 200个', ['LJ-M8-30-304', 200]],
    ['packs, by the name that every screen gives them', 'LJ-M8-30-304 5包', ['LJ-M8-30-304', 500]],
    ['one SKU, when its barcode stands beside its code', 'LJ-M8-30-304 2600000000015 200', ['LJ-M8-30-304', 200]],
    ['as many as no list has lines', '300 LJ-M8-30-304', ['LJ-M8-30-304', 300]],
    ['packs, when the line says what ours hold', 'LJ-M8-30-304 100只/包 5包', ['LJ-M8-30-304', 500]],
    ['packs, when their sum stands beside them', 'LJ-M8-30-304 5包 500', ['LJ-M8-30-304', 500]],
    ['its number before the price', 'LJ-M8-30-304 200 0.35', ['LJ-M8-30-304', 200]],
    ['its number behind a broken one of its spec', 'BV-2.5-R BV电线 2.5 100', ['BV-2.5-R', 100]],
    ['metres, when it is sold by the metre', '地暖管 20×2.0 100米 600米', ['DNG-100', 600]],
    ['a spec, when that is what the number is', '螺丝刀 十字 6×100', ['LS-S-6-100', ['没有写数量']]],
    ['a number that says it counts, whatever stands beside it', 'LJ-M8-30-304 外六角 M8×30 304 200只 70.00', ['LJ-M8-30-304', 200]],
  ])('%s', (_, text, expected) => expect(settle(text)).toEqual(expected));
});

describe('a pasted line asks', () => {
  test.each([
    ['how many a box holds', 'LJ-M8-30-304 5箱', ['LJ-M8-30-304', ['这个商品按只卖，5 箱是多少只', '5 只', '5 包（500 只）']]],
    ['how many a dozen is', 'LJ-M8-30-304 10打', ['LJ-M8-30-304', ['这个商品按只卖，10 打是多少只', '10 只', '10 包（1000 只）']]],
    ['which number is meant', 'LJ-M8-30-304 200*3', ['LJ-M8-30-304', ['哪个是数量', '200 只', '3 只']]],
    ['which number is meant beside prices', 'LJ-M8-30-304\t外六角螺栓 M8×30 304\t200\t0.35\t70.00', ['LJ-M8-30-304', ['哪个是数量', '200 只', '70 只']]],
    ['how many, when all its numbers are its spec', 'LJ-M8-30-304 外六角螺栓 M8×30 304', ['LJ-M8-30-304', ['没有写数量']]],
    ['how many, when nothing says', 'LJ-M8-30-304', ['LJ-M8-30-304', ['没有写数量']]],
    ['how many, when it is none that can be ordered', 'LJ-M8-30-304 0', ['LJ-M8-30-304', ['数量 0 不对']]],
    ['how many, when the pack it speaks of is not ours', 'LJ-M8-30-304 20只/包 5包', ['LJ-M8-30-304', ['我们每包 100 只，5 包是多少只', '5 只', '100 只', '5 包（500 只）']]],
    ['how many, when each pack is said to hold another number', 'LJ-M8-30-304 每包50 3包', ['LJ-M8-30-304', ['我们每包 100 只，3 包是多少只', '3 只', '150 只', '3 包（300 只）']]],
    ['how many, when packs of another size are meant', 'LJ-M8-30-304 50只装 3包', ['LJ-M8-30-304', ['我们每包 100 只，3 包是多少只', '3 只', '150 只', '3 包（300 只）']]],
    ['how many, when a loose number stands beside the packs', 'LJ-M8-30-304 5包 250', ['LJ-M8-30-304', ['我们每包 100 只，5 包是多少只', '5 只', '5 包（500 只）', '250 只']]],
    ['how many the box holds that it describes', 'LJ-M8-30-304 50只/箱 3箱', ['LJ-M8-30-304', ['这个商品按只卖，3 箱是多少只', '3 只', '150 只', '3 包（300 只）']]],
    ['whether the number behind a price is its sum', 'LJ-M8-30-304\t外六角螺栓\t0.35\t70.00', ['LJ-M8-30-304', ['70 在价格后面，是数量还是金额', '70 只']]],
    ['whether a number in front counts the goods or the lines', '1\tLJ-M8-30-304\t外六角螺栓', ['LJ-M8-30-304', ['1 在最前面，是数量还是序号', '1 只']]],
    ['whether anything is wanted', 'LJ-M8-30-304 200 不要了', ['LJ-M8-30-304', ['写着「不要」，要订多少', '200 只']]],
    ['whether it was taken back', '外六角螺栓 M8×30 304 200只 取消', [['LJ-M8-30-304 200'], '取消']],
    ['which goods, with the quantity that goes with each', '砂纸 水磨 240 60', [['SZ-60-S 240', 'SZ-240-S 60'], '']],
    ['which goods, when a product code has several', 'LJ-M8-30 200', [['LJ-M8-30-304 200', 'LJ-M8-30-201 200'], '']],
    ['which goods, with what none of them is', '外六角螺栓 M8×30 316 200只', [['LJ-M8-30-304 200', 'LJ-M8-30-201 200'], '316']],
    ['everything, when it says nothing of ours', '老板在吗', 'unknown'],
    ['for one kind of goods a line', 'M8、M10螺母各100个', 'unknown'],
    ['for one code a line', 'LJ-M8-30-304 LJ-M8-30-201 100', 'unknown'],
    ['what is wanted, when it tells what is there', 'LJ-M8-30-304 库存200', ['LJ-M8-30-304', ['写着「库存」，要订多少', '200 只']]],
    ['what is wanted, when it tells what came', 'LJ-M8-30-304 200只已发', ['LJ-M8-30-304', ['写着「已发」，要订多少', '200 只']]],
    ['what is wanted, when it tells what goes back', 'LJ-M8-30-304 退200', ['LJ-M8-30-304', ['写着「退」，要订多少', '200 只']]],
  ])('%s', (_, text, expected) => expect(settle(text)).toEqual(expected));

  test('no more, once the goods were chosen', () => {
    const line = parsePastedLine('砂纸 水磨 240 60')!;
    const settled = settleLine(line, matchOf);
    if (settled.kind !== 'choose') throw new Error('it did not ask');
    expect(inShort(settleChosen(line, settled.options[1]!))).toEqual(['SZ-240-S', 60]);
  });

  test('the server its code first, then each way to take it', () => {
    expect(goodsToMatch(parsePastedLine('LJ-M8-30 外六角 200 70')!)).toEqual(['LJ-M8-30', 'LJ-M8-30 外六角 200 70', 'LJ-M8-30 外六角 70', 'LJ-M8-30 外六角 200']);
    expect(goodsToMatch(parsePastedLine('M8、M10螺母各100个')!)).toEqual([]);
  });
});
