import { parsePastedLine } from '@zhundan/shared';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { stateStorage } from '../../lib/storage';
import type { Matches, PasteRow } from './rows';

interface PasteDraft {
  readonly storeId: string | null;
  readonly text: string;
  /** Null until the text was read. */
  readonly rows: readonly PasteRow[] | null;
  /** Lines that were not read, because there were too many. */
  readonly unread: number;
  /** What the server said, by what was asked. */
  readonly matches: Matches;
  readonly priceListVersion: number;
  write(text: string): void;
  /** The list as it was read, and what was found for it. */
  show(read: Pick<PasteDraft, 'rows' | 'unread' | 'matches' | 'priceListVersion'>): void;
  /** More of what the server says: for a line that was written anew. */
  learn(matches: Matches, priceListVersion: number): void;
  answer(key: string, said: Partial<Pick<PasteRow, 'skuId' | 'qty'>>): void;
  rewrite(key: string, text: string): void;
  drop(key: string): void;
  /** Only these lines are left, in the text as well: what is in the cart is never read a second time. */
  leave(keys: readonly string[]): void;
  /** Back to the text. */
  reopen(): void;
  /** A list of another store means other prices: it goes, the text stays. */
  belongTo(storeId: string | null): void;
}

const EMPTY = { rows: null, unread: 0, matches: {}, priceListVersion: 0 };

/** The pasted list with all answers, kept on the phone until it is in the cart. */
export const usePasteDraft = create<PasteDraft>()(
  persist(
    (set) => ({
      storeId: null,
      text: '',
      ...EMPTY,
      write: (text) => set({ text, ...EMPTY }),
      show: (read) => set(read),
      learn: (matches, priceListVersion) => set((draft) => ({ matches: { ...draft.matches, ...matches }, priceListVersion })),
      answer: (key, said) => set(({ rows }) => ({ rows: changed(rows, key, (row) => ({ ...row, ...said })) })),
      rewrite: (key, text) => set(({ rows }) => ({ rows: changed(rows, key, (row) => rewritten(row, text)) })),
      drop: (key) => set(({ rows }) => leaving(rows ?? [], (row) => row.key !== key)),
      leave: (keys) => set(({ rows }) => leaving(rows ?? [], (row) => row.line.aside === 'heading' || keys.includes(row.key))),
      reopen: () => set(EMPTY),
      belongTo: (storeId) => set((draft) => (draft.storeId === storeId ? draft : { storeId, ...EMPTY })),
    }),
    { name: 'paste', version: 2, storage: createJSONStorage(() => stateStorage) },
  ),
);

const leaving = (rows: readonly PasteRow[], isLeft: (row: PasteRow) => boolean): Pick<PasteDraft, 'rows' | 'text'> => {
  const left = rows.filter(isLeft);
  return { rows: left, text: left.map(({ said }) => said).join('\n') };
};

const changed = (rows: readonly PasteRow[] | null, key: string, how: (row: PasteRow) => PasteRow): readonly PasteRow[] | null =>
  rows?.map((row) => (row.key === key ? how(row) : row)) ?? null;

const rewritten = (row: PasteRow, text: string): PasteRow => {
  const line = parsePastedLine(text);
  return line ? { ...row, line: { ...line, lineNo: row.line.lineNo }, skuId: null, qty: null } : row;
};
