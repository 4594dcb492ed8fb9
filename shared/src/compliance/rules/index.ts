export { type Action, type ActionKind, ACTION_KINDS, type Comparison, type Condition, CONDITION_DEPTH_MAX, CONDITION_NODES_MAX, NO_RULES,
  type Names, type Operator, OPERATORS, REVIEW_HOURS_MAX, RULE_MODES, type Rule, type RuleMode, type RuleSet, type RuleSetVersion, RULES_MAX,
  type RuleValue, VALUES_MAX } from './rule.ts';
export { RECENT_HOURS_MAX, type RecentOrder, type RecentOverlap, type RuleFacts, type RuleLine, type StoreFacts } from './rule-facts.ts';
export { type ParsedRuleSet, parseRuleSet, rule, RULE_WORDS_MAX, ruleSet } from './rule-set.ts';
export { type Problem, problemsOfCondition } from './check-condition.ts';
export { type Fact, type FactParameter, type FactType, type FactValue, formatValue, titleOf } from './fact.ts';
export { factOf, FACTS } from './catalogue.ts';
export { fittingLetter, type LetterOnHand } from './letters.ts';
export { type OrderForRules, ruleFactsOf } from './rule-facts-of.ts';
export { decodeFacts, encodeFacts } from './facts-codec.ts';
export { type CompiledRules, compileRules, type Judgement, judgeRules, type Verdict } from './judge.ts';
export { type Firing, type Outcome, OUTCOMES, outcomeOf } from './outcome.ts';
export { sentenceOf } from './sentence.ts';
export { OPERATOR_WORDS } from './words.ts';
export { accusationIn, type Doubt, doubtsOf, doubtsOfRules, type RuleDoubt } from './doubts.ts';
export { actionWords, describeDiff, RULE_MODE_NAMES, type RuleChange } from './describe-diff.ts';
export { DEFAULT_RULE_IDS, DEFAULT_RULES } from './default-rules.ts';
export { type RuleTemplate, TEMPLATES } from './templates.ts';
export { shanghaiDay } from './shanghai.ts';
