import type { RuleFinding } from '../../contracts/findings.ts';
import { fillMessage } from './message.ts';
import type { Node } from './node.ts';
import type { Effect } from './outcome.ts';
import type { Names, Rule } from './rule.ts';
import type { RuleFacts } from './rule-facts.ts';
import { heldComparison } from './words.ts';

/** How long a person has for what no rule gives a time: until the same hour of the next day. */
export const UNDECIDED_HOURS = 24;

/** What a live rule tells of an order: what it says, and which comparisons led to it. */
export const findingOf = (rule: Rule, node: Node, effect: Effect, facts: RuleFacts, names: Names): RuleFinding => {
  const { ruleId, name: ruleName, then } = rule;
  const comparisons = node.told(facts, false).map((each) => heldComparison(each, facts, names));
  const common = { severity: effect.severity, ruleId, ruleName, comparisons };
  if (!effect.decided) {
    const missing = comparisons.filter((each) => each.actual === null).map((each) => each.label);
    return { code: 'RULE_UNDECIDED', ...common, missing: Array.from(new Set(missing)), ...undecided(rule, missing) };
  }
  const message = fillMessage(rule, facts, comparisons[0]?.limit ?? '规定的限度', names);
  switch (then.kind) {
    case 'reject': return { code: 'RULE_REJECTS', ...common, message };
    case 'requireDocument': {
      const { satisfiedBy } = effect;
      return { code: 'LETTER_REQUIRED', ...common, satisfiedBy, message: satisfiedBy === null ? message : '已附法人授权书，可以提交。' };
    }
    case 'review': return { code: 'REVIEW_REQUIRED', ...common, message, hours: then.hours };
    case 'warn': return { code: 'RULE_WARNS', ...common, message, tone: then.tone };
  }
};

/** A rule's name is headquarters' own and in none of the sentences that a store reads. */
const undecided = ({ then }: Rule, missing: readonly string[]): { message: string; hours: number | null } => {
  const what = `有一条规定要看${Array.from(new Set(missing)).join('、') || '的情况'}，现在查不到`;
  if (then.kind === 'warn') return { message: `${what}。可以提交，请自行留意。`, hours: null };
  return { message: `${what}，先由主管复核。可以提交，请等待结果。`, hours: then.kind === 'review' ? then.hours : UNDECIDED_HOURS };
};
