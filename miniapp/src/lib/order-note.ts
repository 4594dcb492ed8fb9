import type { Sooner } from '@zhundan/shared';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { stateStorage } from './storage';

interface OrderNote {
  readonly note: string;
  set(note: string): void;
  /** Adds a sentence, once. */
  add(sentence: string): void;
}

/** What the next order says to the warehouse; kept, like the cart, until it is placed or another store begins. Written at the checkout, and wherever an offer needs to be said in words. */
export const useOrderNote = create<OrderNote>()(
  persist(
    (set) => ({
      note: '',
      set: (note) => set({ note }),
      add: (sentence) => set(({ note }) => ({ note: note.includes(sentence) ? note : [note, sentence].filter(Boolean).join('；') })),
    }),
    { name: 'order-note', version: 1, storage: createJSONStorage(() => stateStorage) },
  ),
);

/** What the order's note says to the warehouse that has ready pieces. */
export const transferNote = (goods: string, { warehouseName, available }: Extract<Sooner, { kind: 'stockElsewhere' }>, qty: number, unit: string): string =>
  `「${goods}」请从${warehouseName}调拨现货 ${Math.min(qty, available)} ${unit}`;
