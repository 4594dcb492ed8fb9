import { fitQty, leastQty } from '../catalog/fit-qty.ts';
import { nearestSubstitutes } from '../catalog/substitutes.ts';
import type { Finding, Substitute } from '../contracts/findings.ts';
import type { LineFacts, OrderFacts, SiblingFacts } from './facts.ts';
import { amountOf, calledGoods, skuRef } from './sku-ref.ts';

/** The second hard check: only goods on sale, in whole packs, from the minimum up, and no more than there are. */
export const checkGoods = ({ lines, siblings }: OrderFacts): Finding[] =>
  lines.flatMap((line) => {
    if (!line.sellable) return [notSellable(line, siblings)];
    return [...quantityFindings(line), ...(line.craft === null && line.available < line.qty ? [stockShort(line, siblings)] : [])];
  });

/** SKUs that were asked for and do not exist: taken out of the range since the cart was made, or never in it. */
export const checkKnown = (facts: OrderFacts, wanted: readonly { readonly skuId: string }[]): Finding[] => {
  const known = new Set(facts.lines.map((line) => line.skuId));
  return wanted.filter(({ skuId }) => !known.has(skuId)).map(({ skuId }) => ({
    code: 'SKU_NOT_SELLABLE', severity: 'reject', skuId, skuCode: '', name: '已下架的商品', specText: '', substitutes: [],
    message: '有商品已下架。请从购物车移除后再提交。',
  }));
};

const stockShort = (line: LineFacts, siblings: readonly SiblingFacts[]): Finding => ({
  code: 'STOCK_SHORT', severity: 'reject', ...skuRef(line), message: stockSentence(line),
  wanted: line.qty, available: Math.max(0, line.available), expectedOn: line.expectedOn, substitutes: substitutesFor(line, siblings),
});

const notSellable = (line: LineFacts, siblings: readonly SiblingFacts[]): Finding => ({
  code: 'SKU_NOT_SELLABLE', severity: 'reject', ...skuRef(line),
  message: `${calledGoods(line)}已停售。请移除，或换成推荐的规格。`, substitutes: substitutesFor(line, siblings),
});

const quantityFindings = (line: LineFacts): Finding[] => {
  const { qty, minQty, packMultiple, unit } = line;
  if (qty < minQty) {
    const suggestedQty = leastQty(line);
    return [{
      code: 'QTY_BELOW_MINIMUM', severity: 'reject', ...skuRef(line), minQty, suggestedQty,
      message: `${calledGoods(line)}最少订 ${amountOf(minQty, unit)}。请改为 ${amountOf(suggestedQty, unit)}。`,
    }];
  }
  if (qty % packMultiple === 0) return [];
  const suggestedQty = fitQty(qty, line);
  return [{
    code: 'QTY_NOT_MULTIPLE', severity: 'reject', ...skuRef(line), packMultiple, suggestedQty,
    message: `${calledGoods(line)}每包 ${amountOf(packMultiple, unit)}，只能整包订。请改为 ${amountOf(suggestedQty, unit)}。`,
  }];
};

const stockSentence = (line: LineFacts): string => {
  const { available, unit, expectedOn } = line;
  const left = available > 0 ? `只剩 ${amountOf(available, unit)}` : '暂时缺货';
  const next = available > 0 ? '请减少数量，或换成推荐的规格。' : '请换成推荐的规格，或先移除。';
  return `${calledGoods(line)}${left}${expectedOn ? `，预计 ${dayInWords(expectedOn)}到货` : ''}。${next}`;
};

const dayInWords = (day: string): string => {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
};

const substitutesFor = (line: LineFacts, siblings: readonly SiblingFacts[]): Substitute[] =>
  nearestSubstitutes(line, siblings).map((each) => ({
    ...skuRef(each), productId: each.productId, available: each.available, priceFen: each.priceFen, unit: each.unit,
    packMultiple: each.packMultiple, minQty: each.minQty,
  }));
