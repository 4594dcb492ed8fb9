import { factOf } from './catalogue.ts';
import { type Fact, formatValue, type Parameter } from './fact.ts';
import type { Comparison, Condition, Names, Rule } from './rule.ts';
import type { RuleFacts } from './rule-facts.ts';

/** The limit of the first comparison that held. */
const LIMIT = 'limit';
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The comparisons of a condition from left to right. */
export const comparisonsOf = (condition: Condition): Comparison[] => {
  if ('all' in condition) return ([] as Comparison[]).concat(...condition.all.map(comparisonsOf));
  if ('any' in condition) return ([] as Comparison[]).concat(...condition.any.map(comparisonsOf));
  return 'not' in condition ? comparisonsOf(condition.not) : [condition];
};

/** What a placeholder stands for; undefined for what is no fact, or one whose parameter the condition does not name. */
const quoted = (key: string, comparisons: readonly Comparison[]): { fact: Fact; of: Parameter } | undefined => {
  const fact = factOf(key);
  if (!fact) return undefined;
  const compared = comparisons.find((each) => each.fact === key);
  return fact.parameter && !compared ? undefined : { fact, of: compared?.of };
};

/** Placeholders that nothing stands for, for who writes the message. */
export const unknownPlaceholders = ({ when, then }: Pick<Rule, 'when' | 'then'>): string[] => {
  const comparisons = comparisonsOf(when);
  const found = (then.message.match(PLACEHOLDER) ?? []).map((each) => each.slice(1, -1));
  return found.filter((each) => each !== LIMIT && !quoted(each, comparisons));
};

/** The message with its facts in it. */
export const fillMessage = ({ when, then }: Pick<Rule, 'when' | 'then'>, facts: RuleFacts, limit: string, names: Names): string => {
  const comparisons = comparisonsOf(when);
  return then.message.replace(PLACEHOLDER, (whole: string, key: string) => {
    if (key === LIMIT) return limit;
    const what = quoted(key, comparisons);
    if (!what) return whole;
    const value = what.fact.read(facts, what.of);
    return value === null ? '（未知）' : formatValue(what.fact, value, names);
  });
};
