import type { Finding, PriceChange } from '../contracts/findings.ts';
import { formatFen } from '../money/fen.ts';
import type { LineFacts, OrderFacts } from './facts.ts';
import { calledGoods, skuRef } from './sku-ref.ts';

/** What the phone showed when the franchisee tapped. */
export interface Shown {
  readonly priceListVersion: number;
  readonly expectedTotalFen: number;
}

/**
 * The first hard check: the total paid is never one that was not shown. The version in force decides; when it is not
 * the one shown, or the total shown was never that list's, each line tells its old and its new price.
 */
export const checkPrice = (facts: OrderFacts, shown: Shown, totalFen: number): Finding[] => {
  const unpriced = facts.lines.filter((line) => line.priceFen === null);
  if (unpriced.length > 0) return unpriced.map(notPriced);
  if (shown.expectedTotalFen === totalFen && shown.priceListVersion === facts.priceListVersion) return [];

  const lines = facts.lines.filter((line) => line.shownPriceFen !== line.priceFen).map(priceChange);
  if (lines.length === 0 && shown.expectedTotalFen === totalFen) return [];
  return [{
    code: 'PRICE_CHANGED', severity: 'reject', message: sentence(lines, totalFen),
    priceListVersion: facts.priceListVersion, totalFen, lines,
  }];
};

const notPriced = (line: LineFacts): Finding => ({
  code: 'NOT_PRICED', severity: 'reject', ...skuRef(line),
  message: `${calledGoods(line)}暂未定价，不能下单。请先移除，或联系总部定价。`,
});

const priceChange = (line: LineFacts): PriceChange => ({
  ...skuRef(line), oldFen: line.shownPriceFen, newFen: line.priceFen!, qty: line.qty,
});

const sentence = (lines: readonly PriceChange[], totalFen: number): string =>
  lines.length > 0
    ? `价目表已更新，${lines.length} 种商品价格有变，合计为 ${formatFen(totalFen)}。请确认新价格后再提交。`
    : `合计应为 ${formatFen(totalFen)}，与您看到的不一致。请确认新的合计后再提交。`;
