/**
 * What headquarters writes: rules as versioned JSON, never code. A rule set is validated when it is published and again
 * when it is read (rule-set.ts); whoever judges may take it for well-formed. This file needs nothing at run time: it is on
 * the phone as well.
 */

/** Depth of a condition counted in groups (all, any, not), and everything in it counted once. */
export const CONDITION_DEPTH_MAX = 5, CONDITION_NODES_MAX = 50, VALUES_MAX = 50, RULES_MAX = 100;

export const OPERATORS = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq', 'in', 'notIn'] as const;
export type Operator = (typeof OPERATORS)[number];

/** Money in fen, shares in basis points, durations in the fact's own unit; `in` and `notIn` take a list. */
export type RuleValue = number | boolean | string | readonly string[];

/** One comparison of a fact; `of` is what a fact with a parameter is about: a category, a SKU, a number of hours. */
export interface Comparison {
  readonly fact: string;
  readonly of?: number | string | undefined;
  readonly op: Operator;
  readonly value: RuleValue;
}

export type Condition = Comparison | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition };

/** A rule may be silent while it is watched: it fires and counts, and nobody is stopped or told. */
export const RULE_MODES = ['live', 'shadow', 'off'] as const;
export type RuleMode = (typeof RULE_MODES)[number];

/** In the order of strictness: the strictest decides. */
export const ACTION_KINDS = ['reject', 'requireDocument', 'review', 'warn'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Hours that a review may wait before it escalates, and again as many before the reservation is released. */
export const REVIEW_HOURS_MAX = 72;

/** A message may quote facts: `合计 {orderTotal}`, and `{limit}` for the limit of the first comparison that held. */
export type Action =
  | { readonly kind: 'reject'; readonly message: string }
  | { readonly kind: 'requireDocument'; readonly document: 'letterOfAuthorization'; readonly message: string }
  | { readonly kind: 'review'; readonly message: string; readonly hours: number }
  | { readonly kind: 'warn'; readonly tone: 'red' | 'amber'; readonly message: string };

export interface Rule {
  readonly ruleId: string;
  readonly name: string;
  readonly mode: RuleMode;
  readonly when: Condition;
  readonly then: Action;
}

/** What ids in conditions are called: `{ [categoryId]: '五金工具' }`. */
export type Names = Readonly<Record<string, string>>;

/**
 * What is stored and published as one: `schema` is that of this file. `names` are the words of the categories, SKUs and
 * channels in its conditions as they were when it was published, so that a finding reads the same in years; they decide
 * nothing.
 */
export interface RuleSet {
  readonly schema: 1;
  readonly rules: readonly Rule[];
  readonly names?: Names | undefined;
}

/** A rule set with the number under which it was published; 0 before the first. */
export interface RuleSetVersion extends RuleSet {
  readonly versionNo: number;
}

export const NO_RULES: RuleSetVersion = { versionNo: 0, schema: 1, rules: [] };
