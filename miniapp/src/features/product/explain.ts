import { leastQty, nearestSubstitutes, type ProductDetail, skuOf, type SkuOfProduct, type SpecSelection, whyNotBuyable } from '@zhundan/shared';
import { spokenDay } from '../../lib/dates';

/** Why a combination is grey, and what to take instead. */
export interface Explanation {
  readonly title: string;
  readonly detail: string;
  readonly substitute: SkuOfProduct | null;
}

/** The axis of the last tap, and what was chosen before it. */
interface Tapped { readonly axis: number; readonly before: SpecSelection }

export const specText = (specValues: readonly (string | null)[]): string => specValues.flatMap((value) => value ?? []).join(' ');

/**
 * Null when there is nothing to explain: the combination can be bought, or is not complete yet. What was tapped last is what the
 * person wants: a substitute keeps it and changes another axis, as long as there is one, and is never what was chosen before.
 */
export const explain = (product: ProductDetail, selection: SpecSelection, tapped: Tapped | null = null): Explanation | null => {
  const sku = skuOf(product.skus, selection);
  if ((sku && whyNotBuyable(sku) === null) || (!sku && isOpen(product, selection))) return null;
  const target = sku ?? { specValues: selection.map((value) => value ?? '') };
  const others = product.skus.filter(({ specValues }) => tapped === null || specValues.some((value, axis) => value !== tapped.before[axis]));
  const keeping = others.filter(({ specValues }) => tapped !== null && specValues[tapped.axis] === selection[tapped.axis]);
  const [substitute = null] = [keeping, others].flatMap((skus) => nearestSubstitutes(target, skus, { limit: 1 }));
  return { ...(sku ? reasonOf(sku, product.unit) : NO_SUCH), title: `${specText(selection)} ${sku ? '现在订不了' : '没有生产'}`, substitute };
};

/** Something is still to be chosen, and some SKU is as it was chosen so far. */
const isOpen = ({ skus }: ProductDetail, selection: SpecSelection): boolean =>
  selection.includes(null) && skus.some(({ specValues }) => selection.every((value, axis) => value === null || value === specValues[axis]));

const NO_SUCH = { detail: '厂家不生产这种组合，等也不会有，可以换成最接近的规格。' };

const reasonOf = (sku: SkuOfProduct, unit: string): { detail: string } => {
  const why = whyNotBuyable(sku);
  if (why === 'notSellable') return { detail: '这个规格已停售，不再补货。' };
  if (why === 'notPriced') return { detail: '这个规格暂未定价，请联系总部。' };
  const left = sku.available > 0 ? `只剩 ${sku.available} ${unit}，不够起订量 ${leastQty(sku)} ${unit}` : '暂时缺货';
  return { detail: sku.expectedOn ? `${left}，预计 ${spokenDay(sku.expectedOn)} 到货。` : `${left}，到货时间还没有定。` };
};
