import type { Finding } from '../../contracts/findings.ts';
import type { Action, ActionKind, Rule } from './rule.ts';

/** What becomes of an order, strictest first. */
export const OUTCOMES = ['reject', 'requireDocument', 'review', 'warn', 'pass'] as const;
export type Outcome = (typeof OUTCOMES)[number];

type Severity = Finding['severity'];

export const SEVERITIES = ['reject', 'document', 'review', 'warn'] as const satisfies readonly Severity[];

export const OUTCOME_OF = {
  reject: 'reject', document: 'requireDocument', review: 'review', warn: 'warn',
} as const satisfies Record<Severity, Outcome>;

const SEVERITY_OF = {
  reject: 'reject', requireDocument: 'document', review: 'review', warn: 'warn',
} as const satisfies Record<ActionKind, Severity>;

export const stricter = (one: Outcome, other: Outcome): Outcome => (OUTCOMES.indexOf(one) <= OUTCOMES.indexOf(other) ? one : other);

/** The strictest of what was found decides. */
export const outcomeOf = (findings: readonly Pick<Finding, 'severity'>[]): Outcome =>
  findings.reduce<Outcome>((outcome, each) => stricter(outcome, OUTCOME_OF[each.severity]), 'pass');

/** What a rule that holds, or cannot be decided, comes to. */
export interface Effect {
  readonly decided: boolean;
  readonly severity: Severity;
  /** The letter that a rule asked for and that is there. */
  readonly satisfiedBy: string | null;
}

/** Undecided is never silently false: what would have stopped the order is looked at by a person, the rest is said. */
export const effectOf = (action: Action, holds: true | null, letterId: string | null): Effect => {
  if (holds === null) return { decided: false, severity: action.kind === 'warn' ? 'warn' : 'review', satisfiedBy: null };
  const satisfiedBy = action.kind === 'requireDocument' ? letterId : null;
  return { decided: true, severity: satisfiedBy === null ? SEVERITY_OF[action.kind] : 'warn', satisfiedBy };
};

/** That a rule did something, told or in the shadow: the figures beside the rules are counted from these. */
export interface Firing {
  readonly ruleId: string;
  /** That of the rule; `review` or `warn`, what it came to, when it could not be decided. */
  readonly action: ActionKind;
  readonly isShadow: boolean;
}

export const firingOf = ({ ruleId, mode, then }: Rule, { decided, severity }: Effect): Firing => ({
  ruleId, action: decided ? then.kind : (severity as 'review' | 'warn'), isShadow: mode === 'shadow',
});
