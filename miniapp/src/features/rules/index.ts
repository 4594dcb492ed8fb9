export { RuleHintList, shortHint } from './rule-hints';
export { noticeRules, useRuleHints } from './use-order-rules';
