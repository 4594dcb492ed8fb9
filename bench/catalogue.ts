import { inTurns, type Measure, measure } from './lib/measure.ts';
import type { Figure } from './lib/report.ts';
import type { Shopper } from './lib/shop.ts';

const READS = 200, ROUNDS = 3;

/** What people type: a word, a spec, initials, a code's beginning. */
const QUERIES = ['螺栓', 'm8', 'lj', '螺母', '不锈钢', 'dn20'];

/** As many as each of these words finds in the small catalogue, too: both answers then carry as much. */
const FOUND = 3;

/** A page of the catalogue and a search, by the size of the catalogue behind them; one reader, so that it is their wait. */
export const benchCatalogue = async (large: Shopper, small: Shopper): Promise<Figure[]> => {
  const page = (person: Shopper) => () => measure(READS, 1, () => read(person, '/api/catalog/products?limit=20'));
  const search = (person: Shopper) => () =>
    measure(READS, 1, (index) => read(person, searchFor(QUERIES[index % QUERIES.length]!)));

  for (const person of [large, small]) {
    await foundEverywhere(person);
    await page(person)();
  }
  const pages = await inTurns(ROUNDS, { large: page(large), small: page(small) });
  const searches = await inTurns(ROUNDS, { large: search(large), small: search(small) });
  return [figure('a catalogue page', pages), figure('a search', searches)];
};

const searchFor = (words: string): string => `/api/catalog/products?limit=${FOUND}&query=${encodeURIComponent(words)}`;

const foundEverywhere = async (person: Shopper): Promise<void> => {
  for (const words of QUERIES) {
    const { products } = await (await person.get(searchFor(words))).json() as { products: unknown[] };
    if (products.length < FOUND) throw new Error(`${words} finds only ${products.length} products: no fair comparison`);
  }
};

const read = async (person: Shopper, path: string): Promise<void> => {
  const reply = await person.get(path);
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  await reply.arrayBuffer();
};

const figure = (what: string, { large, small }: Record<'large' | 'small', Measure>): Figure => ({
  what: `${what}, p50 at 18,000 ÷ at 1,000 SKUs`,
  value: large.p50 / small.p50, reach: { atMost: 1.3 }, madeOf: `${large.p50.toFixed(1)} ms ÷ ${small.p50.toFixed(1)} ms`,
});
