import type { Condition, Rule } from '../compliance/rules/rule.ts';

/** What counts as soon while no rule says otherwise: the craft department's own promise. */
export const SOON_DAYS = 15;

/**
 * Calendar days up to which a promise counts as soon; later ones are shown red, with what would make them sooner. It is what
 * headquarters' live rules say of the lead time: the lowest limit that any of them compares it with.
 */
export const soonDaysOf = (ruleSet: { readonly rules: readonly Pick<Rule, 'mode' | 'when'>[] } | null): number => {
  const limits = (ruleSet?.rules ?? []).filter(({ mode }) => mode === 'live').flatMap(({ when }) => limitsIn(when));
  return limits.length === 0 ? SOON_DAYS : Math.max(0, Math.min(...limits));
};

/** Of comparisons that hold when it takes long; what stands under a `not` says the contrary. */
const limitsIn = (condition: Condition): number[] => {
  if ('all' in condition) return condition.all.flatMap(limitsIn);
  if ('any' in condition) return condition.any.flatMap(limitsIn);
  if ('not' in condition || condition.fact !== 'leadTimeDays' || typeof condition.value !== 'number') return [];
  if (condition.op === 'gt') return [condition.value];
  return condition.op === 'gte' ? [condition.value - 1] : [];
};
