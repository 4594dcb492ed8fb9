import type { Offer, ProductDetail, SkuOfProduct } from '@zhundan/shared';
import { specText } from './explain';

/** One SKU of a product as the cart keeps it. */
export const offerOf = ({ productId, name, picture, unit }: ProductDetail, { specValues, ...sku }: SkuOfProduct): Offer => ({
  ...sku, productId, name, picture, unit, specText: specText(specValues),
});
