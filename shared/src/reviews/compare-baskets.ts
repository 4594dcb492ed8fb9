/** What two baskets have of one SKU. `same` in the same quantity, `shared` in another. */
export type BasketDifference = 'same' | 'shared' | 'onlyHere' | 'onlyThere';

export interface ComparedLine<Line> {
  readonly skuId: string;
  readonly difference: BasketDifference;
  readonly here: Line | null;
  readonly there: Line | null;
}

export interface BasketComparison<Line> {
  readonly lines: readonly ComparedLine<Line>[];
  readonly sharedSkus: number;
  /** Shared SKUs ÷ SKUs of the larger basket, in basis points: what one is to the other, whichever way they are looked at. */
  readonly overlapBp: number;
}

interface Countable { readonly skuId: string; readonly qty: number }

/** What both have comes first, the most worrying at the top; then what only one has. */
const ORDER: readonly BasketDifference[] = ['same', 'shared', 'onlyHere', 'onlyThere'];

/** Holds two baskets side by side. Each is taken to have a SKU once; the order within a group is that of the baskets. */
export const compareBaskets = <Line extends Countable>(here: readonly Line[], there: readonly Line[]): BasketComparison<Line> => {
  const theirs = new Map(there.map((line) => [line.skuId, line]));
  const ours = new Set(here.map((line) => line.skuId));
  const lines: ComparedLine<Line>[] = [
    ...here.map((line): ComparedLine<Line> => compared(line, theirs.get(line.skuId) ?? null)),
    ...there.filter((line) => !ours.has(line.skuId))
      .map((line): ComparedLine<Line> => ({ skuId: line.skuId, difference: 'onlyThere', here: null, there: line })),
  ];
  const sharedSkus = lines.filter(({ difference }) => difference === 'same' || difference === 'shared').length;
  return {
    lines: ORDER.flatMap((each) => lines.filter(({ difference }) => difference === each)),
    sharedSkus,
    overlapBp: Math.floor((sharedSkus * 10_000) / Math.max(1, here.length, there.length)),
  };
};

const compared = <Line extends Countable>(here: Line, there: Line | null): ComparedLine<Line> => ({
  skuId: here.skuId, here, there, difference: there === null ? 'onlyHere' : there.qty === here.qty ? 'same' : 'shared',
});

/** The lines of several baskets as one: quantities of the same SKU added up, in the order in which SKUs first appear. */
export const mergeBaskets = (baskets: readonly (readonly Countable[])[]): { skuId: string; qty: number }[] => {
  const merged = new Map<string, number>();
  for (const { skuId, qty } of baskets.flat()) merged.set(skuId, (merged.get(skuId) ?? 0) + qty);
  return [...merged].map(([skuId, qty]) => ({ skuId, qty }));
};
