import { factOf } from './catalogue.ts';
import { OPPOSITE } from './node.ts';
import { isPossible, type Proof, proofOf } from './proof.ts';
import type { Comparison, Condition, Names, Operator } from './rule.ts';
import { sentenceOf } from './sentence.ts';
import { reachOf } from './values.ts';

/** What to put in the place of a part, and how it reads on a button. */
export interface Mend { readonly label: string; readonly condition: Condition }

/** What was likely meant by a part that is true of no order or of all; null when nobody can tell. Whatever is offered may be either. */
export const mendOf = (part: Condition, proof: Exclude<Proof, null>, names: Names): Mend | null => {
  const meant = 'fact' in part ? withinReach(part, proof) : 'all' in part ? eitherInstead(part.all, proof) : 'any' in part ? bothInstead(part.any, proof) : null;
  if (meant === null || proofOf(meant.condition) !== null) return null;
  return { condition: meant.condition, label: meant.label ?? sentenceOf(meant.condition, names) };
};

interface Meant { readonly condition: Condition; readonly label?: string }

/** `22 点以后，并且 6 点以前` is said of a night: one or the other is meant. */
const eitherInstead = (inner: readonly Condition[], proof: Proof): Meant | null => {
  const pair = proof === 'never' ? pairOf(inner, (one, other) => !isPossible([one, other])) : null;
  if (pair === null) return null;
  const [one, other] = pair.map(ofTheNight) as [Comparison, Comparison];
  const either: Condition = { any: [one, other] };
  const rest = inner.filter((each) => pair.indexOf(each as Comparison) < 0);
  const hours = nightWords([one, other]);
  return { condition: rest.length === 0 ? either : { all: [...rest, either] }, ...(rest.length === 0 && hours !== null ? { label: hours } : {}) };
};

/** `超过 100，或者 低于 500` is always so: what lies between is meant. */
const bothInstead = (inner: readonly Condition[], proof: Proof): Meant | null => {
  const pair = proof === 'always' ? pairOf(inner, (one, other) => !isPossible([one, other].map((each) => ({ ...each, op: OPPOSITE[each.op] })))) : null;
  if (pair === null) return null;
  const together: Condition = { all: pair };
  const rest = inner.filter((each) => pair.indexOf(each as Comparison) < 0);
  return { condition: rest.length === 0 ? together : { any: [...rest, together] } };
};

const pairOf = (inner: readonly Condition[], fits: (one: Comparison, other: Comparison) => boolean): [Comparison, Comparison] | null => {
  const comparisons = inner.filter((each): each is Comparison => 'fact' in each);
  for (const one of comparisons) {
    const other = comparisons.slice(comparisons.indexOf(one) + 1).find((each) => each.fact === one.fact && each.of === one.of && fits(one, each));
    if (other) return [one, other];
  }
  return null;
};

/** Up to six o'clock is before six: nobody means until 6:59. */
const ofTheNight = (comparison: Comparison): Comparison => (comparison.fact === 'hour' && comparison.op === 'lte' ? { ...comparison, op: 'lt' } : comparison);

/** `22 点以后或 6 点以前`; null for other facts. */
const nightWords = (pair: readonly Comparison[]): string | null => {
  const late = pair.find(({ fact, op }) => fact === 'hour' && (op === 'gte' || op === 'gt')), early = pair.find(({ fact, op }) => fact === 'hour' && op === 'lt');
  return late && early ? `${late.op === 'gte' ? Number(late.value) : Number(late.value) + 1} 点以后或 ${Number(early.value)} 点以前` : null;
};

/** A limit beyond what there can be becomes the last that there can be; one that all reach becomes the first that some do not. */
const INSTEAD: Partial<Record<`${Exclude<Proof, null>} ${Operator}`, readonly [op: Operator, end: 0 | 1]>> = {
  'never gt': ['gte', 1], 'never gte': ['gte', 1], 'never lt': ['lte', 0], 'never lte': ['lte', 0],
  'always gt': ['gt', 0], 'always gte': ['gt', 0], 'always lt': ['lt', 1], 'always lte': ['lt', 1],
};

const withinReach = (comparison: Comparison, proof: Exclude<Proof, null>): Meant | null => {
  const fact = factOf(comparison.fact);
  const instead = INSTEAD[`${proof} ${comparison.op}`];
  if (!fact?.range || !instead) return null;
  const [op, end] = instead;
  const value = reachOf(fact)[end];
  return Number.isFinite(value) ? { condition: { ...comparison, op, value } } : null;
};
