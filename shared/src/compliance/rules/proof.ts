import { factOf } from './catalogue.ts';
import { OPPOSITE } from './node.ts';
import type { Comparison, Condition } from './rule.ts';
import { both, endsOf, isNothing, reachOf, type Values, valuesOf } from './values.ts';

/** Whether a condition can be true for no order at all, or false for none. Null: neither is proven. */
export type Proof = 'never' | 'always' | null;

/** Ways in which a condition may come true that are looked at; beyond it nothing is claimed. */
const WAYS_MAX = 400;

/** One way in which a condition comes true: all of these comparisons hold. */
type Way = readonly Comparison[];

/** Says nothing that is not so: what it does not understand may be. */
export const proofOf = (condition: Condition): Proof => {
  if (waysOf(condition, false)?.length === 0) return 'never';
  return waysOf(condition, true)?.length === 0 ? 'always' : null;
};

/** The ways that are not impossible, of the condition or of its opposite; null when they are too many to look at. */
const waysOf = (condition: Condition, negated: boolean): readonly Way[] | null => {
  if ('not' in condition) return waysOf(condition.not, !negated);
  if ('fact' in condition) return [[negated ? opposite(condition) : condition]].filter(isPossible);
  const inner = 'all' in condition ? condition.all : condition.any;
  return ('all' in condition) === negated ? eitherOf(inner, negated) : togetherOf(inner, negated);
};

const opposite = (comparison: Comparison): Comparison => ({ ...comparison, op: OPPOSITE[comparison.op] });

const eitherOf = (conditions: readonly Condition[], negated: boolean): readonly Way[] | null => {
  let ways: readonly Way[] = [];
  for (const each of conditions) {
    const more = waysOf(each, negated);
    if (more === null || ways.length + more.length > WAYS_MAX) return null;
    ways = [...ways, ...more];
  }
  return ways;
};

/** One that is impossible makes all of it so, however many the others are. */
const togetherOf = (conditions: readonly Condition[], negated: boolean): readonly Way[] | null => {
  const parts = conditions.map((each) => waysOf(each, negated));
  if (parts.some((each) => each?.length === 0)) return [];
  let ways: readonly Way[] = [[]];
  for (const part of parts) {
    if (part === null || ways.length * part.length > WAYS_MAX) return null;
    ways = ([] as Way[]).concat(...ways.map((way) => part.map((more) => [...way, ...more]))).filter(isPossible);
  }
  return ways;
};

/** Facts of which one is never more than the other; with a parameter of hours, fewer hours are never more than more of them. */
const AT_MOST: readonly (readonly [less: string, more: string])[] = [
  ['lineCount', 'skuCount'], ['skuCount', 'lineCount'], ['madeToOrderLines', 'lineCount'], ['lineCount', 'unitCount'], ['maxQtyOfOneSku', 'unitCount'],
  ['qtyOfSku', 'maxQtyOfOneSku'], ['qtyOfCategory', 'unitCount'],
];

interface Known { readonly key: string; readonly of: Comparison['of']; readonly values: Values }

/** Whether some order might meet all of these comparisons. */
export const isPossible = (way: Way): boolean => {
  const known: Known[] = [];
  for (const comparison of way) {
    const fact = factOf(comparison.fact);
    if (!fact) continue;
    const { fact: key, of } = comparison;
    const at = known.findIndex((each) => each.key === key && each.of === of);
    const values = at < 0 ? valuesOf(fact, comparison) : both(known[at]!.values, valuesOf(fact, comparison));
    if (isNothing(values, reachOf(fact))) return false;
    known[at < 0 ? known.length : at] = { key, of, values };
  }
  return !known.some((less) => known.some((more) => isAtMost(less, more) && startsBeyond(less.values, more.values)));
};

const isAtMost = (less: Known, more: Known): boolean => {
  if (less.key === more.key) return factOf(less.key)?.parameter === 'hours' && Number(less.of) < Number(more.of);
  return AT_MOST.some(([one, other]) => one === less.key && other === more.key);
};

const startsBeyond = (less: Values, more: Values): boolean => {
  const [least] = endsOf(less) ?? [-Infinity], [, most] = endsOf(more) ?? [0, Infinity];
  return least > most;
};
