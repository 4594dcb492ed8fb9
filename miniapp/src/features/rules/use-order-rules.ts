import { useDidShow } from '@tarojs/taro';
import { compileRules, contracts, type Finding, type RuleFinding } from '@zhundan/shared';
import { useMemo } from 'react';
import { isSignedIn, keyOf, ordersForAStore, queryClient, useRead, useSession } from '../../api';
import { useNow } from '../../lib/use-now';
import { type CartGoods, judgeCart, nearLimits, type OrderRules, totalOf } from './judge-cart';

/** How old the rules may be when a page with a cart shows; the server judges by those in force whatever the phone thinks. */
const STALE_MS = 60_000;
const LETTERS_READ = 20;

export interface RuleHints {
  readonly findings: readonly RuleFinding[];
  /** Sentences about limits that are near. */
  readonly near: readonly string[];
}

/** Judges a cart on the phone, at once, whenever it changes. `fresh`: by rules that are read anew each time the page shows. */
export const useRuleHints = (lines: readonly CartGoods[], addressLevel: string | null, { fresh = false }: { fresh?: boolean } = {}): RuleHints => {
  const staleMs = fresh ? 0 : STALE_MS;
  const user = useSession((session) => session.user);
  const enabled = isSignedIn() && user !== null && ordersForAStore(user) && lines.length > 0;
  const rules = useRead(contracts.getOrderRules, {}, { enabled, staleMs, kept: true });
  useDidShow(() => {
    if (enabled && Date.now() - rules.dataUpdatedAt > staleMs && rules.isFetched) void rules.refetch();
  });

  const { data } = rules;
  const at = new Date(useNow()).toISOString();
  const compiled = useMemo(() => data && compileRules(data.ruleSet), [data]);
  const first = data && compiled ? judgeCart(compiled, data, { lines, addressLevel, standing: [], at }) : [];

  // A standing letter may settle it; asked for only when it matters.
  const letters = useRead(contracts.listLetters, { limit: LETTERS_READ }, { enabled: enabled && first.some(({ code }) => code === 'LETTER_REQUIRED') });
  const standing = letters.data?.letters.filter(({ state }) => state === 'standing') ?? [];
  const findings = data && compiled && standing.length > 0 ? judgeCart(compiled, data, { lines, addressLevel, standing, at }) : first;
  return { findings, near: data && standing.length === 0 ? nearLimits(data.ruleSet.rules, totalOf(lines)) : [] };
};

/** Reads the rules anew when an answer spoke of one that the phone does not have. */
export const noticeRules = (findings: readonly Finding[]): void => {
  const queryKey = keyOf(contracts.getOrderRules);
  const known = new Set(queryClient.getQueryData<OrderRules>(queryKey)?.ruleSet.rules.map(({ ruleId }) => ruleId));
  const isNews = findings.some((finding) => 'ruleId' in finding && !known.has(finding.ruleId));
  if (isNews) void queryClient.invalidateQueries({ queryKey });
};
