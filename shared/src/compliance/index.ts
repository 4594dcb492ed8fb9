export { assess, type Assessment, type Hold } from './assess.ts';
export { replay } from './replay.ts';
export type { LineFacts, OrderFacts, SiblingFacts } from './facts.ts';
export { findingToldToStore, orderToldToStore, rulesToldToStore, STORE_RULE_NAMES } from './told-to-store.ts';
export * from './rules/index.ts';
