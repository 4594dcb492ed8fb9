import * as z from 'zod/mini';
import type { Rule } from '../../compliance/rules/rule.ts';
import { RULES_MAX } from '../../compliance/rules/rule.ts';
import { instant, lines, uuid } from '../fields.ts';
import { HQ_ROLES, type Role } from '../contract.ts';

/** Who sees rules and what they did. */
export const RULE_READERS = HQ_ROLES;
/** Who writes, tries and publishes them. */
export const RULE_WRITERS = ['price_desk', 'admin'] as const satisfies readonly Role[];

/**
 * Rules on the wire. Their shape is not judged here but by `parseRuleSet`, on both ends, so that every mistake has its
 * place and its sentence (RULES_INVALID) instead of being "invalid input"; what was published is known to be well-formed.
 */
export const rules = z.array(z.custom<Rule>()).check(z.maxLength(RULES_MAX));

export const versionNo = z.int().check(z.minimum(0), z.maximum(1_000_000));

/** Why somebody publishes: read by colleagues tomorrow, by auditors in years. */
export const reason = lines(1, 300);

/** What `details` of RULES_INVALID and of RULES_DOUBTFUL is. */
export const rulesInvalidDetails = z.object({ problems: z.array(z.object({ path: z.string(), message: z.string() })) });

export const ruleVersion = z.strictObject({
  versionNo,
  publishedAt: instant,
  /** Null for what came with the system. */
  publishedByName: z.nullable(z.string()),
  reason: z.string(),
  /** The version that its author had before them; null for the first. */
  basedOn: z.nullable(versionNo),
  /** The earlier version that this one brings back; null for a new one. */
  restores: z.nullable(versionNo),
  backtestId: z.nullable(uuid),
});
export type RuleVersion = z.infer<typeof ruleVersion>;
