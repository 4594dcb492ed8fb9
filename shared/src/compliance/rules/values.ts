import { type Fact } from './fact.ts';
import type { Comparison } from './rule.ts';

/** Numbers from one end to the other; of whole numbers both ends are always in it. */
export interface Interval { readonly from: number; readonly to: number; readonly isFromOpen: boolean; readonly isToOpen: boolean }

/** What a fact may still be, when some comparisons hold: intervals in order, words, yes or no, or what a set has and has not. */
export type Values =
  | { readonly kind: 'numbers'; readonly intervals: readonly Interval[] }
  | { readonly kind: 'words'; readonly among: readonly string[] | null; readonly without: readonly string[] }
  | { readonly kind: 'flag'; readonly allowed: readonly boolean[] }
  | { readonly kind: 'sets'; readonly someOf: readonly (readonly string[])[]; readonly without: readonly string[] };

const between = (from: number, to: number, isFromOpen = false, isToOpen = false): Interval => ({ from, to, isFromOpen, isToOpen });
const isEmpty = ({ from, to, isFromOpen, isToOpen }: Interval): boolean => from > to || (from === to && (isFromOpen || isToOpen));

/** What a number can be at all: `reach` where it is known to go less far, or further, than a limit may be written. */
export const reachOf = ({ reach, range }: Fact): readonly [number, number] => reach ?? range ?? [-Infinity, Infinity];

/** What a fact may be when this comparison holds. */
export const valuesOf = (fact: Fact, { op, value }: Pick<Comparison, 'op' | 'value'>): Values => {
  if (fact.type === 'boolean') return { kind: 'flag', allowed: [(op === 'eq') === (value === true)] };
  if (fact.range) return { kind: 'numbers', intervals: intervalsOf(fact, op, value as number) };
  const words = typeof value === 'string' ? [value] : (value as readonly string[]);
  const isPositive = op === 'in' || op === 'eq';
  if (fact.type === 'set') return isPositive ? { kind: 'sets', someOf: [words], without: [] } : { kind: 'sets', someOf: [], without: words };
  return isPositive ? { kind: 'words', among: words, without: [] } : { kind: 'words', among: null, without: words };
};

/** Only a share lies between two whole ones. */
const intervalsOf = (fact: Fact, op: Comparison['op'], limit: number): Interval[] => {
  const [min, max] = reachOf(fact);
  const isWhole = fact.type !== 'share';
  const above = isWhole ? between(limit + 1, max) : between(limit, max, true);
  const below = isWhole ? between(min, limit - 1) : between(min, limit, false, true);
  switch (op) {
    case 'gt': return [above];
    case 'lt': return [below];
    case 'gte': return [between(limit, max)];
    case 'lte': return [between(min, limit)];
    case 'neq': return [below, above];
    default: return [between(limit, limit)];
  }
};

/** What both allow. They are of one fact, so that they are of one kind. */
export const both = (one: Values, other: Values): Values => {
  if (one.kind === 'numbers' && other.kind === 'numbers') {
    return { kind: 'numbers', intervals: one.intervals.flatMap((each) => other.intervals.map((with_) => overlapOf(each, with_))).filter((each) => !isEmpty(each)) };
  }
  if (one.kind === 'words' && other.kind === 'words') {
    const { among } = one;
    return { kind: 'words', without: [...one.without, ...other.without], among: among === null ? other.among : among.filter((each) => other.among === null || other.among.indexOf(each) >= 0) };
  }
  if (one.kind === 'flag' && other.kind === 'flag') return { kind: 'flag', allowed: one.allowed.filter((each) => other.allowed.indexOf(each) >= 0) };
  if (one.kind === 'sets' && other.kind === 'sets') return { kind: 'sets', someOf: [...one.someOf, ...other.someOf], without: [...one.without, ...other.without] };
  throw new Error('comparisons of one fact are of one kind');
};

const overlapOf = (one: Interval, other: Interval): Interval => {
  const from = Math.max(one.from, other.from), to = Math.min(one.to, other.to);
  const isOpen = (end: 'from' | 'to', open: 'isFromOpen' | 'isToOpen', at: number): boolean => [one, other].some((each) => each[end] === at && each[open]);
  return between(from, to, isOpen('from', 'isFromOpen', from), isOpen('to', 'isToOpen', to));
};

/** Whether nothing at all is left. Words without end are never all forbidden. */
export const isNothing = (values: Values, [min, max]: readonly [number, number]): boolean => {
  switch (values.kind) {
    case 'numbers': return values.intervals.every((each) => isEmpty(overlapOf(each, between(min, max))));
    case 'words': return values.among !== null && values.among.every((each) => values.without.indexOf(each) >= 0);
    case 'flag': return values.allowed.length === 0;
    case 'sets': return values.someOf.some((words) => words.every((each) => values.without.indexOf(each) >= 0));
  }
};

/** The least and the most that is left of numbers. */
export const endsOf = (values: Values): readonly [number, number] | null =>
  (values.kind === 'numbers' && values.intervals.length > 0
    ? [Math.min(...values.intervals.map(({ from }) => from)), Math.max(...values.intervals.map(({ to }) => to))] : null);
