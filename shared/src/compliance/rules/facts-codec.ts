import type { RuleFacts } from './rule-facts.ts';

/** Facts as text, as they are kept with every attempt. */
export const encodeFacts = (facts: RuleFacts): string => JSON.stringify(facts);

/** @throws on a text that encodeFacts did not write */
export const decodeFacts = (text: string): RuleFacts => JSON.parse(text) as RuleFacts;
