import { firstSelection, type ProductDetail, skuOf, specButtons, type SpecSelection, withChoice } from '@zhundan/shared';
import { useMemo, useState } from 'react';
import { explain } from './explain';

interface PickerState {
  readonly selection: SpecSelection;
  /** The grey combination that was tapped last, and by which axis, to be explained; the selection stays as it was. */
  readonly asked: { readonly selection: SpecSelection; readonly axis: number } | null;
}

/**
 * What is chosen, what each button shows, and what is to be explained. One tap changes one piece of state, so the page is
 * drawn once.
 */
export const useSpecPicker = (product: ProductDetail, skuId: string | null) => {
  const [{ selection, asked }, setState] = useState<PickerState>(() => ({ selection: firstSelection(product.axes, product.skus, skuId), asked: null }));
  const buttons = useMemo(() => specButtons(product.axes, product.skus, selection), [product, selection]);
  const explanation = asked ? explain(product, asked.selection, { axis: asked.axis, before: selection }) : explain(product, selection);

  return {
    selection,
    buttons,
    explanation,
    sku: skuOf(product.skus, selection),
    tap: (axis: number, value: string) => {
      const wanted = withChoice(selection, axis, value);
      const state = buttons[axis]?.find((button) => button.value === value)?.state;
      // While another axis is open there is no one SKU yet whose stock could be explained.
      const isTaken = state === 'available' || (state === 'outOfStock' && wanted.includes(null));
      setState(isTaken ? { selection: wanted, asked: null } : { selection, asked: { selection: wanted, axis } });
    },
    /** Takes the substitute: one tap. */
    switchTo: (specValues: readonly string[]) => setState({ selection: specValues, asked: null }),
  };
};
