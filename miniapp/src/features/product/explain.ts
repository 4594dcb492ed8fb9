import { leastQty, nearestSubstitutes, type ProductDetail, skuOf, type SkuOfProduct, type SpecSelection, whyNotBuyable } from '@zhundan/shared';
import { spokenDay } from '../../lib/dates';

/** Why a combination is grey, and what to take instead. */
export interface Explanation {
  readonly title: string;
  readonly detail: string;
  readonly substitute: SkuOfProduct | null;
}

export const specText = (specValues: readonly (string | null)[]): string => specValues.map((value) => value ?? '未选').join(' ');

/** Null when the combination can be bought: there is nothing to explain. */
export const explain = (product: ProductDetail, selection: SpecSelection): Explanation | null => {
  const sku = skuOf(product.skus, selection);
  if (sku && whyNotBuyable(sku) === null) return null;
  const target = sku ?? { specValues: selection.map((value) => value ?? '') };
  const [substitute = null] = nearestSubstitutes(target, product.skus, { limit: 1 });
  return { ...(sku ? reasonOf(sku, product.unit) : NO_SUCH), title: `${specText(selection)} ${sku ? '现在订不了' : '没有这种组合'}`, substitute };
};

const NO_SUCH = { detail: '厂家没有生产这种组合，可以换成最接近的规格。' };

const reasonOf = (sku: SkuOfProduct, unit: string): { detail: string } => {
  const why = whyNotBuyable(sku);
  if (why === 'notSellable') return { detail: '这个规格已停售，不再补货。' };
  if (why === 'notPriced') return { detail: '这个规格暂未定价，请联系总部。' };
  const left = sku.available > 0 ? `只剩 ${sku.available} ${unit}，不够起订量 ${leastQty(sku)} ${unit}` : '暂时缺货';
  return { detail: sku.expectedOn ? `${left}，预计 ${spokenDay(sku.expectedOn)} 到货。` : `${left}，到货时间还没有定。` };
};
