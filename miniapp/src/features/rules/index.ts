export { RuleHintList } from './rule-hints';
export { forgetOrderRules, useRuleHints } from './use-order-rules';
