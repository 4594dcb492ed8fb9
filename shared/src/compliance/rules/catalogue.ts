import type { Fact } from './fact.ts';
import { FACTS_OF_GOODS } from './facts-of-goods.ts';
import { FACTS_OF_ORDER } from './facts-of-order.ts';
import { FACTS_OF_RECENT } from './facts-of-recent.ts';

const byKey = (facts: readonly Fact[]): Readonly<Record<string, Fact>> => {
  const found: Record<string, Fact> = {};
  for (const fact of facts) found[fact.key] = fact;
  return found;
};

/** Everything that a rule may ask about, by key, in the order of a picker. A new fact needs a line here and a place in the codec. */
export const FACTS: Readonly<Record<string, Fact>> = byKey([...FACTS_OF_ORDER, ...FACTS_OF_RECENT, ...FACTS_OF_GOODS]);

/** Undefined for what is no fact, and for what every object has. */
export const factOf = (key: unknown): Fact | undefined =>
  typeof key === 'string' && Object.prototype.hasOwnProperty.call(FACTS, key) ? FACTS[key] : undefined;
