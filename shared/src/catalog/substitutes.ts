/** What two SKUs of one product are compared by. */
interface Spec {
  readonly skuId: string;
  readonly productId: string;
  readonly specValues: readonly string[];
}

interface Candidate extends Spec {
  readonly available: number;
}

/** As many as fit on a phone without scrolling. */
const SUBSTITUTES_MAX = 3;

/**
 * The SKUs of the same product that come nearest to `target` and are in stock: fewest axes different first, then the
 * numerically nearest values (M8×35 before M8×60 for M8×30), then the most in stock.
 */
export const nearestSubstitutes = <C extends Candidate>(
  target: Spec, candidates: readonly C[], max = SUBSTITUTES_MAX,
): C[] =>
  candidates
    .filter((candidate) =>
      candidate.productId === target.productId && candidate.skuId !== target.skuId && candidate.available > 0)
    .map((candidate) => ({ candidate, ...difference(target.specValues, candidate.specValues) }))
    .sort((a, b) => a.axes - b.axes || a.distance - b.distance || b.candidate.available - a.candidate.available
      || (a.candidate.skuId < b.candidate.skuId ? -1 : 1))
    .slice(0, max)
    .map(({ candidate }) => candidate);

/** How many axes differ, and how far apart their numbers lie, each relative to its size. */
const difference = (from: readonly string[], to: readonly string[]): { axes: number; distance: number } => {
  const differing = from.map((value, axis) => [value, to[axis] ?? ''] as const).filter(([a, b]) => a !== b);
  return { axes: differing.length, distance: differing.reduce((total, [a, b]) => total + valueDistance(a, b), 0) };
};

/** Values without numbers, or with other counts of numbers, are as far apart as values can be: 1 per number. */
const valueDistance = (a: string, b: string): number => {
  const [left, right] = [numbersIn(a), numbersIn(b)];
  if (left.length === 0 || left.length !== right.length) return Math.max(left.length, right.length, 1);
  return left.reduce((total, each, index) => total + relative(each, right[index]!), 0);
};

const relative = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / Math.max(a, b));

const numbersIn = (value: string): number[] => (value.match(/\d+(\.\d+)?/g) ?? []).map(Number);
