import { useQueries } from '@tanstack/react-query';
import { contracts, nearestSubstitutes, type Offer, type ProductDetail } from '@zhundan/shared';
import { callOrThrow, keyOf } from '../../api';
import { troubleOf } from './lines';
import type { CartLine } from './store';

/** Products read at once for substitutes: a cart with more trouble than this is mended line by line. */
const PRODUCTS_MAX = 6;

/** The nearest SKU that can be had instead, by SKU, for lines that cannot be had as they stand. The same choice as the server's. */
export const useSubstitutes = (lines: readonly CartLine[]): ReadonlyMap<string, Offer> => {
  const troubled = lines.filter((line) => ['notSellable', 'notPriced', 'outOfStock', 'short'].includes(troubleOf(line)?.kind ?? ''));
  const productIds = [...new Set(troubled.map((line) => line.offer.productId))].slice(0, PRODUCTS_MAX);
  const products = useQueries({
    queries: productIds.map((productId) => ({
      queryKey: keyOf(contracts.getProduct, { productId }),
      queryFn: () => callOrThrow(contracts.getProduct, { productId }),
    })),
  });

  const found = new Map<string, Offer>();
  for (const line of troubled) {
    const product = products[productIds.indexOf(line.offer.productId)]?.data;
    const substitute = product ? substituteFor(line, product) : null;
    if (substitute) found.set(line.skuId, substitute);
  }
  return found;
};

const substituteFor = (line: CartLine, product: ProductDetail): Offer | null => {
  const own = product.skus.find((sku) => sku.skuId === line.skuId);
  const [nearest] = own ? nearestSubstitutes(own, product.skus, { limit: 1 }) : [];
  if (!nearest) return null;
  const { specValues, ...sku } = nearest;
  return { ...line.offer, ...sku, specText: specValues.join(' '), name: product.name, unit: product.unit };
};
