import type { RuleFinding } from '../../contracts/findings.ts';
import { findingOf } from './finding.ts';
import { type Node, nodeOf } from './node.ts';
import { type Effect, effectOf, type Firing, firingOf, OUTCOME_OF, type Outcome, outcomeOf, SEVERITIES, stricter } from './outcome.ts';
import type { Rule, RuleSet } from './rule.ts';
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
  /** Live ones that fired, in the order of the set. */
  readonly ruleIds: readonly string[];
  readonly shadowIds: readonly string[];
}

/** A rule set made ready to judge many. */
export interface CompiledRules {
  judge(facts: RuleFacts): Judgement;
  verdict(facts: RuleFacts): Verdict;
}

interface Fired { readonly rule: Rule; readonly node: Node; readonly effect: Effect }

/** Makes a rule set ready once; to judge by it then costs a microsecond or so. */
export const compileRules = ({ rules, names = {} }: RuleSet): CompiledRules => {
  const ready = rules.filter((rule) => rule.mode !== 'off').map((rule) => ({ rule, node: nodeOf(rule.when) }));

  const fired = (facts: RuleFacts): Fired[] => {
    const all: Fired[] = [];
    for (const { rule, node } of ready) {
      const holds = node.holds(facts);
      if (holds !== false) all.push({ rule, node, effect: effectOf(rule.then, holds, facts.letterId) });
    }
    return all;
  };

  return {
    judge: (facts) => {
      const all = fired(facts);
      const found = all.filter(isLive).map(({ rule, node, effect }) => findingOf(rule, node, effect, facts, names));
      const findings = ([] as RuleFinding[]).concat(...SEVERITIES.map((severity) => found.filter((each) => each.severity === severity)));
      return { outcome: outcomeOf(findings), findings, firings: all.map(({ rule, effect }) => firingOf(rule, effect)) };
    },
    verdict: (facts) => {
      const all = fired(facts);
      if (all.length === 0) return NOTHING;
      const live = all.filter(isLive);
      return {
        outcome: live.reduce<Outcome>((outcome, { effect }) => stricter(outcome, OUTCOME_OF[effect.severity]), 'pass'),
        ruleIds: live.map(idOf), shadowIds: all.filter((each) => !isLive(each)).map(idOf),
      };
    },
  };
};

const NOTHING: Verdict = { outcome: 'pass', ruleIds: [], shadowIds: [] };

const isLive = ({ rule }: Fired): boolean => rule.mode === 'live';
const idOf = ({ rule }: Fired): string => rule.ruleId;

/** All rules are judged; the strictest decides. Pure: the same rule set and facts give the same judgement everywhere and in years. */
export const judgeRules = (ruleSet: RuleSet, facts: RuleFacts): Judgement => compileRules(ruleSet).judge(facts);
