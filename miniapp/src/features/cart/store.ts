import type { Offer } from '@zhundan/shared';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { useOrderNote } from '../../lib/order-note';
import { stateStorage } from '../../lib/storage';
import { onKeptElsewhere } from '../../platform/in-turn';

/** One SKU in the cart. `offer` and `priceListVersion` are what the person was shown; the cart page brings them up to date. */
export interface CartLine {
  readonly skuId: string;
  readonly qty: number;
  readonly offer: Offer;
  readonly priceListVersion: number;
}

interface Cart {
  readonly lines: readonly CartLine[];
  /** The store this draft belongs to: prices of one store mean nothing in another. */
  readonly storeId: string | null;
  /** Orders that this one will take the place of; none for the cart. */
  readonly replaces: readonly string[];
  /** The goods of the cart are in it: once it is placed they leave the cart. */
  readonly takesCart: boolean;
  /** Adds `qty` of a SKU; what is there already is added to. */
  add(offer: Offer, qty: number, priceListVersion: number): void;
  /** Sets the quantity of a line; 0 removes it. */
  change(skuId: string, qty: number): void;
  remove(skuIds: readonly string[]): void;
  /** Whatever else is to become of the lines. */
  rewrite(change: (lines: readonly CartLine[]) => readonly CartLine[]): void;
  clear(): void;
  /** Empties the cart when another store begins. */
  belongTo(storeId: string | null): void;
}

const createDraft = (name: string) => {
  const draft = createKept(name);
  // Two tabs hold one cart: what is put into it in one is there in the other, and not written over by it.
  onKeptElsewhere(name, () => void draft.persist.rehydrate());
  return draft;
};

const createKept = (name: string) => create<Cart>()(
  persist(
    (set, get) => ({
      lines: [],
      storeId: null,
      replaces: [],
      takesCart: false,
      add: (offer, qty, priceListVersion) => set(({ lines }) => ({ lines: withAdded(lines, { skuId: offer.skuId, qty, offer, priceListVersion }) })),
      change: (skuId, qty) =>
        set(({ lines }) => ({ lines: lines.flatMap((line) => (line.skuId !== skuId ? [line] : qty > 0 ? [{ ...line, qty }] : [])) })),
      remove: (skuIds) => set(({ lines }) => ({ lines: lines.filter((line) => !skuIds.includes(line.skuId)) })),
      rewrite: (change) => set(({ lines }) => ({ lines: change(lines) })),
      clear: () => set({ lines: [], replaces: [], takesCart: false }),
      belongTo: (storeId) => {
        if (get().storeId === storeId) return;
        useOrderNote.getState().set('');
        set({ lines: [], storeId, replaces: [], takesCart: false });
      },
    }),
    { name, version: 1, storage: createJSONStorage(() => stateStorage) },
  ),
);

/** The offline draft of an order, kept on the phone until it is placed. */
export const useCart = createDraft('cart');

/** One order in place of several: a draft of its own, so that what is in the cart stays there. */
export const useMergeDraft = createDraft('merge');

const withAdded = (lines: readonly CartLine[], added: CartLine): readonly CartLine[] =>
  lines.some((line) => line.skuId === added.skuId)
    ? lines.map((line) => (line.skuId === added.skuId ? { ...added, qty: line.qty + added.qty } : line))
    : [...lines, added];
