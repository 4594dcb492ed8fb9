import * as z from 'zod/mini';
import { text, uuid } from '../../contracts/fields.ts';
import { action, type Condition, RULE_MODES, RULES_MAX, type RuleSet } from './rule.ts';

/** A place in a rule set that is not right, for an editor to mark: `['rules', 0, 'when', 'all', 1, 'value']`. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const rule = z.strictObject({
  ruleId: uuid, name: text(1, 40), mode: z.enum(RULE_MODES), when: z.custom<Condition>(), then: action,
});

/** A whole rule set, every bound and every agreement of fact, operator and value enforced. */
export const ruleSet = z.strictObject({
  schema: z.literal(1),
  rules: z.array(rule).check(z.maxLength(RULES_MAX)),
  names: z.optional(z.record(z.string(), z.string())),
});

export type ParsedRuleSet = { readonly ok: true; readonly ruleSet: RuleSet } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Never throws, whatever it is given. */
export const parseRuleSet = (input: unknown): ParsedRuleSet => {
  const parsed = ruleSet.safeParse(input);
  return parsed.success
    ? { ok: true, ruleSet: parsed.data }
    : { ok: false, problems: parsed.error.issues.map(({ path, message }) => ({ path: path.map((each) => (typeof each === 'symbol' ? String(each) : each)), message })) };
};
