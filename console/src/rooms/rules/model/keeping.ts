import { createStore } from '../../../lib/store.ts';
import { newId, type DraftGroup, type DraftNode, isGroup } from './condition.ts';
import type { Draft, DraftRule } from './draft.ts';

/** The last backtest of a draft, to come back to after a reload. */
export interface KeptBacktest { readonly backtestId: string; readonly rules: string; readonly days: number }

interface Kept { readonly draft: Draft | null; readonly backtest: KeptBacktest | null }

const NOTHING: Kept = { draft: null, backtest: null };
const keyOf = (userId: string): string => `zhundan.rules.draft.${userId}`;

/** Written as one types, so that a reload, a crash or the end of a session loses nothing. One draft per person and browser. */
const store = createStore<{ userId: string | null } & Kept>({ userId: null, ...NOTHING });

const read = (userId: string): Kept => {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(userId)) ?? 'null') as Kept | null;
    if (kept === null || typeof kept !== 'object' || !Array.isArray(kept.draft?.rules ?? [])) return NOTHING;
    return { draft: kept.draft && { ...kept.draft, rules: kept.draft.rules.map(withFreshIds) }, backtest: kept.backtest };
  } catch {
    return NOTHING; // written by another version of this page, or not writable at all
  }
};

/** Ids of nodes count up from one in every page. */
const withFreshIds = (rule: DraftRule): DraftRule => ({ ...rule, when: fresh(rule.when) as DraftGroup });
const fresh = (node: DraftNode): DraftNode =>
  isGroup(node) ? { ...node, id: newId(), children: node.children.map(fresh) } : { ...node, id: newId() };

const keep = (userId: string, kept: Kept): void => {
  store.set({ userId, ...kept });
  try {
    if (kept.draft === null) localStorage.removeItem(keyOf(userId));
    else localStorage.setItem(keyOf(userId), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage: the draft lives as long as the page.
  }
};

/** The draft of this person, with what changes it. */
export const useKept = (userId: string) => {
  const current = store.use();
  const kept: Kept = current.userId === userId ? current : read(userId);
  if (current.userId !== userId) queueMicrotask(() => { if (store.get().userId !== userId) store.set({ userId, ...kept }); });
  return {
    draft: kept.draft, backtest: kept.backtest,
    setDraft: (draft: Draft | null) => keep(userId, { draft, backtest: draft === null ? null : (store.get().userId === userId ? store.get().backtest : kept.backtest) }),
    setBacktest: (backtest: KeptBacktest | null) => keep(userId, { draft: store.get().userId === userId ? store.get().draft : kept.draft, backtest }),
  };
};
