export { assess, type Assessment } from './assess.ts';
export { stockShort } from './check-goods.ts';
export type { LineFacts, OrderFacts, SiblingFacts } from './facts.ts';
