import { factOf } from './catalogue.ts';
import type { FactValue } from './fact.ts';
import type { Comparison, Condition, Operator } from './rule.ts';
import type { RuleFacts } from './rule-facts.ts';

/** True, false, or null where a fact is missing: neither. */
export type Holds = boolean | null;

/** A comparison that helped to decide, with the operator as it was needed: under `not` the opposite one. */
export interface Told {
  readonly comparison: Comparison;
  readonly op: Operator;
  readonly value: FactValue | null;
}

/** A condition made ready: closures over what never changes. */
export interface Node {
  holds(facts: RuleFacts): Holds;
  /** Why it holds (or, negated, why it does not), or what it could not be decided for. */
  told(facts: RuleFacts, negated: boolean): Told[];
}

export const nodeOf = (condition: Condition): Node => {
  if ('all' in condition) return groupNode(condition.all.map(nodeOf), false);
  if ('any' in condition) return groupNode(condition.any.map(nodeOf), true);
  if ('not' in condition) return notNode(nodeOf(condition.not));
  return comparisonNode(condition);
};

const opposite = (holds: Holds): Holds => (holds === null ? null : !holds);

/** `all` is decided by the first false, `any` by the first true; else one unknown makes it unknown. */
const groupNode = (children: readonly Node[], decisive: boolean): Node => {
  const holds = (facts: RuleFacts): Holds => {
    let result: Holds = !decisive;
    for (const child of children) {
      const each = child.holds(facts);
      if (each === decisive) return decisive;
      if (each === null) result = null;
    }
    return result;
  };
  return {
    holds,
    told: (facts, negated) => {
      const seen = (each: Node): Holds => (negated ? opposite(each.holds(facts)) : each.holds(facts));
      const decided = holds(facts) !== null;
      return concat(children.filter((each) => (decided ? seen(each) === true : seen(each) !== false)).map((each) => each.told(facts, negated)));
    },
  };
};

const notNode = (child: Node): Node => ({
  holds: (facts) => opposite(child.holds(facts)),
  told: (facts, negated) => child.told(facts, !negated),
});

/** A fact that this version does not know is a fact that nobody has. */
const comparisonNode = (comparison: Comparison): Node => {
  const fact = factOf(comparison.fact);
  const { of } = comparison;
  const read = (facts: RuleFacts) => (fact ? fact.read(facts, of) : null);
  const test = testOf(comparison);
  return {
    holds: (facts) => {
      const value = read(facts);
      return value === null ? null : test(value);
    },
    told: (facts, negated) => [{ comparison, op: negated ? OPPOSITE[comparison.op] : comparison.op, value: read(facts) }],
  };
};

export const OPPOSITE = {
  gt: 'lte', lte: 'gt', lt: 'gte', gte: 'lt', eq: 'neq', neq: 'eq', in: 'notIn', notIn: 'in',
} as const satisfies Record<Operator, Operator>;

const testOf = ({ op, value: limit }: Comparison): ((value: FactValue) => boolean) => {
  switch (op) {
    case 'gt': return (value) => value > limit;
    case 'gte': return (value) => value >= limit;
    case 'lt': return (value) => value < limit;
    case 'lte': return (value) => value <= limit;
    case 'eq': return (value) => value === limit;
    case 'neq': return (value) => value !== limit;
    case 'in': return (value) => isAmong(value, limit as readonly string[]);
    case 'notIn': return (value) => !isAmong(value, limit as readonly string[]);
  }
};

/** One word among several, or any of several. */
const isAmong = (value: FactValue, words: readonly string[]): boolean =>
  typeof value === 'string' ? words.indexOf(value) >= 0 : (value as readonly string[]).some((each) => words.indexOf(each) >= 0);

const concat = <Each>(lists: readonly (readonly Each[])[]): Each[] => {
  const all: Each[] = [];
  return all.concat(...lists);
};
