import type { Names, RuleSet } from './rule.ts';

/** What became of one rule between two rule sets, in Chinese. */
export interface RuleChange {
  readonly ruleId: string;
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** One per thing that is different: 动作由“提示”改为“主管复核”. */
  readonly sentences: readonly string[];
}

/** Empty when both judge alike and read alike. */
export const describeDiff = (_before: RuleSet, _after: RuleSet, _names: Names = {}): RuleChange[] => [];
