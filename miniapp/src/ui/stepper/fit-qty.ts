import { QTY_MAX } from '@zhundan/shared';

export interface PackRule {
  /** Sold in multiples of this. */
  readonly packMultiple: number;
  readonly minQty: number;
}

/** The smallest quantity at or above `wanted` that may be ordered: whole packs, not under the minimum, not over the bound. */
export const fitQty = (wanted: number, { packMultiple, minQty }: PackRule): number => {
  const atLeast = Math.max(Number.isFinite(wanted) ? Math.ceil(wanted) : 0, minQty, 1);
  const packs = Math.min(Math.ceil(atLeast / packMultiple), Math.floor(QTY_MAX / packMultiple));
  return packs * packMultiple;
};

/** The largest quantity at or below `available` that may be ordered; 0 when not even the smallest can. */
export const mostQty = (available: number, { packMultiple, minQty }: PackRule): number => {
  const most = Math.floor(Math.min(available, QTY_MAX) / packMultiple) * packMultiple;
  return most >= fitQty(minQty, { packMultiple, minQty }) ? most : 0;
};
