import { contracts, type Output, type Rule } from '@zhundan/shared';
import { useMemo, useState } from 'react';
import { useRead, useWho } from '../../api/index.ts';
import { type Draft, draftFrom, ruleOf, same, withoutRule } from './model/draft.ts';
import { type KeptBacktest, useKept } from './model/keeping.ts';
import { standInFor } from './model/rule-text.ts';

export type InForce = Output<typeof contracts.getRules>;

/** Asked again while somebody looks: colleagues publish, and figures grow. */
const REFRESH_MS = 30_000;

export const useInForce = () => useRead(contracts.getRules, {}, { everyMs: REFRESH_MS });

/** Everything that the pages of this room share: what is in force, the draft, and which dialogue is open. */
export const useDesk = (inForce: InForce) => {
  const { userId, role } = useWho();
  const kept = useKept(userId);
  const [backtestOf, setBacktestOf] = useState<{ ruleId: string | null } | null>(null);
  const [isPublishing, setPublishing] = useState(false);
  const versionNo = inForce.version?.versionNo ?? 0;
  const untouched = useMemo(() => draftFrom(versionNo, inForce.rules), [versionNo, inForce.rules]);
  const draft = kept.draft ?? untouched;
  // Ids stand for themselves here: names only make stand-ins, and those say the same with either.
  const drafted = useMemo(() => draft.rules.map((rule) => ruleOf(rule, standInFor(rule, {}))), [draft]);
  const isChanged = kept.draft !== null && !same(drafted, draft.base);
  return {
    inForce, versionNo, draft, isChanged,
    canWrite: role === 'price_desk' || role === 'admin',
    /** Somebody published since this draft was begun. */
    isOvertaken: isChanged && draft.basedOn !== versionNo,
    setDraft: (next: Draft) => kept.setDraft(next),
    discard: () => kept.setDraft(null),
    removeRule: (ruleId: string) => kept.setDraft(withoutRule(draft, ruleId)),
    keptBacktest: kept.backtest, keepBacktest: (backtest: KeptBacktest | null) => kept.setBacktest(backtest),
    backtestOf, openBacktest: (ruleId: string | null = null) => setBacktestOf({ ruleId }), closeBacktest: () => setBacktestOf(null),
    isPublishing, openPublish: () => setPublishing(true), closePublish: () => setPublishing(false),
  };
};
export type Desk = ReturnType<typeof useDesk>;

/** The rules of a draft as they would be sent, with words where names and messages are left empty. */
export const rulesToSend = (draft: Draft, names: Readonly<Record<string, string>>): Rule[] => draft.rules.map((rule) => ruleOf(rule, standInFor(rule, names)));
