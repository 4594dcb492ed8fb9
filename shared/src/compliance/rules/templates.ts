import type { Rule } from './rule.ts';

/** A rule to copy: it gets an id of its own, and what is left empty is for the writer to pick. */
export interface RuleTemplate {
  readonly templateId: string;
  /** When one would want it. */
  readonly about: string;
  readonly rule: Omit<Rule, 'ruleId'>;
}

export const TEMPLATES: readonly RuleTemplate[] = [];
