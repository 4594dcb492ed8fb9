/** What `GET /api/catalog/stock` says of one SKU. */
export interface StockChange {
  readonly skuId: string;
  readonly available: number;
  readonly expectedOn: string | null;
}

/**
 * The SKUs with changes applied. The very same array when nothing in it changed, and the very same object for every SKU
 * that did not: whoever draws them can tell by identity that there is nothing to redraw.
 */
export const withStockChanges = <Sku extends StockChange>(skus: readonly Sku[], changes: readonly StockChange[]): readonly Sku[] => {
  const bySku = new Map(changes.map((change) => [change.skuId, change]));
  let changed = false;
  const next = skus.map((sku) => {
    const change = bySku.get(sku.skuId);
    if (!change || (change.available === sku.available && change.expectedOn === sku.expectedOn)) return sku;
    changed = true;
    return { ...sku, available: change.available, expectedOn: change.expectedOn };
  });
  return changed ? next : skus;
};
