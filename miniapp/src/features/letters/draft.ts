import { LETTER_PLACES_MAX, type LetterMime, type OrderRequest, type UploadFault } from '@zhundan/shared';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { newRequestId } from '../../api/request-id';
import { stateStorage } from '../../lib/storage';

/** The order that a letter is for, but for its id. */
export type LetterOrder = Omit<OrderRequest, 'requestId'>;

/** A page or the signature: our own copy, where it lies in storage, and how far it has come. */
export interface LetterFile {
  /** Of our copy on the phone. */
  readonly name: string;
  readonly place: number;
  readonly mime: LetterMime;
  readonly bytes: number;
  readonly sent: boolean;
  readonly fault: UploadFault | null;
}

export interface LetterDraft {
  readonly storeId: string;
  /** Chosen by the phone, so that it outlives a lost reply. */
  readonly letterId: string;
  readonly order: LetterOrder;
  /** What the rules said: `合计 ¥52,300.00，超过 ¥50,000.00`. */
  readonly why: readonly string[];
  readonly pages: readonly LetterFile[];
  readonly signature: LetterFile | null;
  readonly signerName: string;
  readonly nextPlace: number;
  /** The person has said that all is there: what is left happens by itself. */
  readonly finishing: boolean;
  /** The server has it: the order may go on. */
  readonly registered: boolean;
}

type Basket = Pick<LetterOrder, 'lines' | 'expectedTotalFen'>;

/** The same goods at the same total, in any order: what a letter is bound to. */
export const isSameBasket = (a: Basket, b: Basket): boolean => basketText(a) === basketText(b);
const basketText = ({ lines, expectedTotalFen }: Basket): string => `${lines.map(({ skuId, qty }) => `${skuId}×${qty}`).sort().join(';')}=${expectedTotalFen}`;

/**
 * The draft for this order: what was begun for the same basket goes on. Paper that was scanned for another basket of the
 * store is kept, under a letter of its own, and wants a new signature.
 */
export const begun = (old: LetterDraft | null, storeId: string, order: LetterOrder, why: readonly string[], letterId = newRequestId()): LetterDraft => {
  const mine = old?.storeId === storeId ? old : null;
  if (mine && !mine.registered && isSameBasket(mine.order, order)) return { ...mine, order, why };
  const kept = mine?.registered ? [] : mine?.pages ?? [];
  return { storeId, letterId, order, why, ...sentAnew(kept), signature: null, signerName: mine?.signerName ?? '', finishing: false, registered: false };
};

/** Pages that go under another letter's id are sent again. */
const sentAnew = (pages: readonly LetterFile[]): Pick<LetterDraft, 'pages' | 'nextPlace'> =>
  ({ pages: pages.map((page, i) => ({ ...page, place: i + 1, sent: false, fault: null })), nextPlace: pages.length + 1 });

/** Who takes pages again and again runs out of places, and goes on under another id. */
const withRoom = (draft: LetterDraft): LetterDraft =>
  (draft.nextPlace < LETTER_PLACES_MAX ? draft : { ...draft, ...sentAnew(draft.pages), signature: null, letterId: newRequestId() });

type Chosen = Pick<LetterFile, 'name' | 'mime' | 'bytes'>;

/** A new place for each file: nothing in storage is ever overwritten. */
const placed = ({ nextPlace }: LetterDraft, chosen: Chosen): LetterFile => ({ ...chosen, place: nextPlace, sent: false, fault: null });

export const withPage = (given: LetterDraft, chosen: Chosen): LetterDraft => {
  const draft = withRoom(given);
  return { ...draft, pages: [...draft.pages, placed(draft, chosen)], nextPlace: draft.nextPlace + 1, finishing: false };
};

export const withoutPage = (draft: LetterDraft, name: string): LetterDraft =>
  ({ ...draft, pages: draft.pages.filter((page) => page.name !== name), finishing: false });

export const withSignature = (given: LetterDraft, chosen: Chosen): LetterDraft => {
  const draft = withRoom(given);
  return { ...draft, signature: placed(draft, chosen), nextPlace: draft.nextPlace + 1 };
};

export const filesOf = ({ pages, signature }: LetterDraft): readonly LetterFile[] => [...pages, ...(signature ? [signature] : [])];

/** What is still to be sent, in the order in which it was taken. */
export const waitingFiles = (draft: LetterDraft | null): readonly LetterFile[] => (draft ? filesOf(draft).filter(({ sent, fault }) => !sent && !fault) : []);

/** The same change to the file in a place, page or signature. */
export const withFile = (draft: LetterDraft, place: number, change: Partial<Pick<LetterFile, 'sent' | 'fault'>>): LetterDraft => {
  const changed = (file: LetterFile): LetterFile => (file.place === place ? { ...file, ...change } : file);
  return { ...draft, pages: draft.pages.map(changed), signature: draft.signature && changed(draft.signature) };
};

/** Without a signature that was not taken; a page that was not stays to be seen and taken again. Nothing finishes by itself then. */
export const withFaults = (draft: LetterDraft, faults: readonly { readonly place: number; readonly fault: UploadFault | null }[]): LetterDraft => {
  const marked = faults.reduce((at, { place, fault }) => withFile(at, place, fault ? { fault } : { sent: false }), draft);
  const isFaulty = faults.some(({ fault }) => fault !== null);
  return { ...marked, signature: marked.signature?.fault ? null : marked.signature, finishing: marked.finishing && !isFaulty };
};

interface Drafts {
  readonly draft: LetterDraft | null;
  /** Changes the draft, if there still is one. */
  change(how: (draft: LetterDraft) => LetterDraft): void;
  begin(storeId: string, order: LetterOrder, why: readonly string[]): void;
  end(): void;
}

/** One letter at a time, kept on the phone until its order has gone on; the files lie beside it. */
export const useLetterDraft = create<Drafts>()(
  persist(
    (set) => ({
      draft: null,
      change: (how) => set(({ draft }) => ({ draft: draft && how(draft) })),
      begin: (storeId, order, why) => set(({ draft }) => ({ draft: begun(draft, storeId, order, why) })),
      end: () => set({ draft: null }),
    }),
    { name: 'letter', version: 1, storage: createJSONStorage(() => stateStorage), partialize: ({ draft }) => ({ draft }) },
  ),
);
