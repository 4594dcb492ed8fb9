import { canonicalText, type OrdersFilter } from '@zhundan/shared';

/** A filter as SQL searches by it: beside what was typed, which names are looked for in, the one spelling that codes have. */
export type OrdersSearch = OrdersFilter & { readonly canonicalText?: string };

export const ordersSearch = <F extends OrdersFilter>(filter: F): F & OrdersSearch =>
  (filter.text === undefined ? filter : { ...filter, canonicalText: canonicalText(filter.text) });
