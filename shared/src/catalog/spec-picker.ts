import { type Buyable, isBuyable } from './buyable.ts';

/** One thing that varies, such as 规格 or 材质, with its values in the order in which they are shown. */
export interface SpecAxis {
  readonly name: string;
  readonly values: readonly string[];
}

/** A combination of values: the position in `specValues` answers the axis at the same position. */
export interface SpecSku extends Buyable {
  readonly skuId: string;
  readonly specValues: readonly string[];
}

/** One chosen value per axis; null where none is chosen yet. */
export type SpecSelection = readonly (string | null)[];

export type SpecState = 'available' | 'outOfStock' | 'noSuchCombination';

export interface SpecButton {
  readonly value: string;
  readonly chosen: boolean;
  /** What the combination with this value would be, the other axes staying as they are chosen. */
  readonly state: SpecState;
}

/**
 * The state of every button, axis by axis.
 *
 * One pass over the SKUs: a SKU that agrees with the whole selection vouches for its value on every axis; one that
 * disagrees on a single axis vouches for its value there, since choosing that value is what would make it agree.
 * Costs axes × SKUs, about 0.02 ms for 200 SKUs.
 */
export const specButtons = (axes: readonly SpecAxis[], skus: readonly SpecSku[], selection: SpecSelection): SpecButton[][] => {
  const states = axes.map(() => new Map<string, SpecState>());
  for (const sku of skus) {
    const apart = axesApart(sku.specValues, selection);
    if (apart.length > 1) continue;
    const vouchesFor = apart.length === 1 ? apart : axes.keys();
    for (const axis of vouchesFor) vouch(states[axis], sku.specValues[axis], isBuyable(sku));
  }
  return axes.map((axis, index) =>
    axis.values.map((value) => ({ value, chosen: selection[index] === value, state: states[index]?.get(value) ?? 'noSuchCombination' })));
};

const vouch = (states: Map<string, SpecState> | undefined, value: string | undefined, buyable: boolean): void => {
  if (!states || value === undefined || states.get(value) === 'available') return;
  states.set(value, buyable ? 'available' : 'outOfStock');
};

/** The axes on which a SKU contradicts the selection; an axis without a choice contradicts nothing. */
const axesApart = (specValues: readonly string[], selection: SpecSelection): number[] =>
  specValues.flatMap((value, axis) => {
    const chosen = selection[axis] ?? null;
    return chosen === null || chosen === value ? [] : [axis];
  });

/** The selection after one more choice. */
export const withChoice = (selection: SpecSelection, axis: number, value: string): SpecSelection =>
  selection.map((chosen, index) => (index === axis ? value : chosen));

/** The SKU that a complete selection names, or null: incomplete, or no such combination. */
export const skuOf = <Sku extends SpecSku>(skus: readonly Sku[], selection: SpecSelection): Sku | null =>
  skus.find((sku) => sku.specValues.length === selection.length && sku.specValues.every((value, axis) => value === selection[axis])) ?? null;

/** Where a picker opens: on the SKU asked for, or on the only one there is; else nothing is chosen, for nobody has chosen yet. */
export const firstSelection = (axes: readonly SpecAxis[], skus: readonly SpecSku[], skuId?: string | null): SpecSelection => {
  const sku = skus.find((each) => each.skuId === skuId) ?? (skus.length === 1 ? skus[0] : undefined);
  return axes.map((_, axis) => sku?.specValues[axis] ?? null);
};
