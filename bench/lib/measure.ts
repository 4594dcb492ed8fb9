/** One measured run of many calls. Milliseconds, except `perSecond`. */
export interface Measure {
  readonly calls: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Makes `calls` calls, `atOnce` of them at any time. A call that throws ends the bench: a wrong answer has no speed. */
export const measure = async (calls: number, atOnce: number, call: (index: number) => Promise<unknown>): Promise<Measure> => {
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let index = next++; index < calls; index = next++) {
      const at = performance.now();
      await call(index);
      times.push(performance.now() - at);
    }
  }));
  const seconds = (performance.now() - began) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { calls, perSecond: calls / seconds, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) };
};

/**
 * Two things measured by turns, so that a machine that gets slower or faster meanwhile does so for both. The medians of
 * the rounds stand for the whole.
 */
export const inTurns = async <Name extends string>(
  rounds: number, runs: Record<Name, () => Promise<Measure>>,
): Promise<Record<Name, Measure>> => {
  const names = Object.keys(runs) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as Measure[]])) as Record<Name, Measure[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) results[name].push(await runs[name]());
  }
  return Object.fromEntries(names.map((name) => [name, medianOf(results[name])])) as Record<Name, Measure>;
};

const medianOf = (measures: readonly Measure[]): Measure => {
  const median = (field: keyof Measure): number => measures.map((each) => each[field]).toSorted((a, b) => a - b)[measures.length >> 1]!;
  return { calls: median('calls'), perSecond: median('perSecond'), p50: median('p50'), p95: median('p95'), p99: median('p99') };
};
