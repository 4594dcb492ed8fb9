import * as z from 'zod/mini';
import { text, uuid } from '../../contracts/fields.ts';

/**
 * What headquarters writes: rules as versioned JSON, never code. A rule set is validated when it is published and again
 * when it is read; whoever judges may take it for well-formed.
 */

/** Depth of a condition counted in groups, and everything in it counted once. */
export const CONDITION_DEPTH_MAX = 5, CONDITION_NODES_MAX = 50, VALUES_MAX = 50, RULES_MAX = 100;

export const OPERATORS = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq', 'in', 'notIn'] as const;
export const operator = z.enum(OPERATORS);
export type Operator = z.infer<typeof operator>;

/** Money in fen, shares in basis points, durations in the fact's own unit; `in` and `notIn` take a list. */
const value = z.union([z.int(), z.boolean(), z.string().check(z.minLength(1), z.maxLength(60)), z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.minLength(1), z.maxLength(VALUES_MAX))]);
export type RuleValue = z.infer<typeof value>;

/** One comparison of a fact; `of` is what a fact with a parameter is about: a category, a SKU, a number of hours. */
const comparison = z.strictObject({
  fact: z.string().check(z.minLength(1), z.maxLength(40)),
  of: z.optional(z.union([z.int(), z.string().check(z.minLength(1), z.maxLength(60))])),
  op: operator,
  value,
});
export type Comparison = z.infer<typeof comparison>;

export type Condition = Comparison | { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] } | { readonly not: Condition };

/** A rule may be silent while it is watched: it fires and counts, and nobody is stopped or told. */
export const RULE_MODES = ['live', 'shadow', 'off'] as const;
export type RuleMode = (typeof RULE_MODES)[number];

/** In the order of strictness: the strictest decides. */
export const ACTION_KINDS = ['reject', 'requireDocument', 'review', 'warn'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Hours that a review may wait before it escalates, and again as many before the reservation is released. */
export const REVIEW_HOURS_MAX = 72;

/** May quote facts: `合计 {orderTotal}`, and `{limit}` for the limit of the first comparison that held. */
const message = text(4, 120);

export const action = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reject'), message }),
  z.strictObject({ kind: z.literal('requireDocument'), document: z.literal('letterOfAuthorization'), message }),
  z.strictObject({ kind: z.literal('review'), message, hours: z.int().check(z.minimum(1), z.maximum(REVIEW_HOURS_MAX)) }),
  z.strictObject({ kind: z.literal('warn'), tone: z.enum(['red', 'amber']), message }),
]);
export type Action = z.infer<typeof action>;

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

export const ruleId = uuid;
