import type { Finding } from '../../contracts/findings.ts';
import type { ActionKind } from './rule.ts';

/** What becomes of an order, strictest first. */
export const OUTCOMES = ['reject', 'requireDocument', 'review', 'warn', 'pass'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const OUTCOME_OF = {
  reject: 'reject', document: 'requireDocument', review: 'review', warn: 'warn',
} as const satisfies Record<Finding['severity'], Outcome>;

export const stricter = (one: Outcome, other: Outcome): Outcome => (OUTCOMES.indexOf(one) <= OUTCOMES.indexOf(other) ? one : other);

/** The strictest of what was found decides. */
export const outcomeOf = (findings: readonly Pick<Finding, 'severity'>[]): Outcome =>
  findings.reduce<Outcome>((outcome, each) => stricter(outcome, OUTCOME_OF[each.severity]), 'pass');

/** That a rule did something, told or in the shadow: the figures beside the rules are counted from these. */
export interface Firing {
  readonly ruleId: string;
  /** What it came to: that of the rule, or `review` or `warn` when it could not be decided. */
  readonly action: ActionKind;
  readonly isShadow: boolean;
}
