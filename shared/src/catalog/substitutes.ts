import { type Buyable, isBuyable } from './buyable.ts';
import { leastQty } from './fit-qty.ts';

/** What a substitute is judged by; extra fields travel along. */
export interface Candidate extends Buyable {
  readonly skuId: string;
  readonly specValues: readonly string[];
}

export const SUBSTITUTES_MAX = 3;

/**
 * The SKUs of the same product that come closest to one that cannot be had, best first: buyable now, enough for `qty`
 * before not enough, fewest axes different, then nearest in number (for M8×30, M8×35 before M8×50). Ties keep the
 * order of `siblings`, so server and phone offer the same.
 */
export const nearestSubstitutes = <Sku extends Candidate>(
  target: { readonly skuId?: string; readonly specValues: readonly string[] },
  siblings: readonly Sku[],
  { qty = 1, limit = SUBSTITUTES_MAX }: { qty?: number; limit?: number } = {},
): Sku[] =>
  siblings
    .filter((sku) => sku.skuId !== target.skuId && sku.madeToOrder !== true && isBuyable(sku))
    .map((sku) => ({ sku, rank: rankOf(target.specValues, sku, qty) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))
    .slice(0, limit)
    .map(({ sku }) => sku);

type Rank = readonly [shortfall: number, axesApart: number, distance: number];

/** How far two SKUs of one product are from each other over all axes; 0 is the same. */
export const specsApart = (wanted: readonly string[], other: readonly string[]): number =>
  wanted.reduce((total, value, axis) => total + specDistance(value, other[axis] ?? ''), 0);

const rankOf = (wanted: readonly string[], sku: Candidate, qty: number): Rank => {
  const distances = wanted.map((value, axis) => specDistance(value, sku.specValues[axis] ?? ''));
  return [
    sku.available >= Math.max(qty, leastQty(sku)) ? 0 : 1,
    distances.filter((distance) => distance > 0).length,
    distances.reduce((total, distance) => total + distance, 0),
  ];
};

const compareRanks = (a: Rank, b: Rank): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** Grades of stainless steel (GB/T 20878) look like numbers and are names: 316 is not a slightly longer 304. */
const GRADE = /^(?:201|202|301|303|304L?|309S?|310S|316L?|321|410|416|420|430)(?:不锈钢)?$/;

/** 1/2, 3.5 and 30; the letters and signs around them say what kind of value it is. */
const NUMBER = /\d+\/\d+|\d+(?:\.\d+)?/g;

/**
 * How far one value of an axis is from another, 0 (the same) to 1 (another kind). Values of the same kind, such as M8×30
 * and M8×35, are compared number by number, each difference taken relative to the larger number.
 */
export const specDistance = (a: string, b: string): number => {
  if (a === b) return 0;
  if (a.replace(NUMBER, '#') !== b.replace(NUMBER, '#') || (GRADE.test(a) && GRADE.test(b))) return 1;
  const [ours, theirs] = [numbersIn(a), numbersIn(b)];
  const apart = ours.map((number, index) => relativeDifference(number, theirs[index] ?? 0));
  // 08 and 8 differ as text alone: still not the same value, only as near as can be.
  return Math.max(apart.reduce((total, each) => total + each, 0) / apart.length, Number.EPSILON);
};

const numbersIn = (value: string): number[] =>
  (value.match(NUMBER) ?? []).map((text) => {
    const [numerator = '0', denominator] = text.split('/');
    return denominator ? Number(numerator) / (Number(denominator) || 1) : Number(numerator);
  });

const relativeDifference = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / Math.max(a, b));
