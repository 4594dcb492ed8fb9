/** `npm run bench [-- orders catalogue search history desk paste phone backtest]`: measures, prints, and writes its section of RESULTS.md. fsync is on. */
import { availableParallelism } from 'node:os';
import type pg from 'pg';
import type { World } from '../local/src/world/index.ts';
import { benchBacktest } from './backtest.ts';
import { benchCatalogue } from './catalogue.ts';
import { benchDesk, deskOf } from './desk.ts';
import { benchHistory } from './history.ts';
import { type Figure, missed, rowOf } from './lib/report.ts';
import { writeSection } from './lib/results.ts';
import { publishRules, shoppers, type Shopper, SHOPPERS, stockUp } from './lib/shop.ts';
import { inWorld } from './lib/world.ts';
import { benchOrders } from './orders.ts';
import { benchPasted } from './pasted.ts';
import { benchPhone } from './phone.ts';
import { benchSearch } from './search.ts';

interface Shop {
  readonly world: World;
  readonly db: pg.Pool;
  readonly people: readonly Shopper[];
}

/** A world of its own with full shelves and shoppers in it, open while `work` runs. */
const inShop = <T>(size: { skus: number; pastOrders: number }, work: (shop: Shop) => Promise<T>): Promise<T> =>
  inWorld({ size: size.skus, pastOrders: size.pastOrders }, SHOPPERS, async (world, db) => {
    await stockUp(db);
    await publishRules(db);
    await db.query('vacuum analyze');
    return work({ world, db, people: await shoppers(world, db) });
  });

const FULL = { skus: 18_000, pastOrders: 19_000 };

const benches: Record<string, () => Promise<Figure[]>> = {
  orders: () => inShop(FULL, ({ db, people }) => benchOrders(db, people)),
  catalogue: () => inShop(FULL, (large) =>
    inShop({ ...FULL, skus: 1_000 }, (small) => benchCatalogue(large.people[0]!, small.people[0]!))),
  search: () => inShop({ skus: 18_000, pastOrders: 1_000 }, ({ db, people }) => benchSearch(db, people[0]!)),
  history: () => inShop({ ...FULL, pastOrders: 1_000_000 }, (long) =>
    inShop({ ...FULL, pastOrders: 10_000 }, (short) => benchHistory(long.people, short.people))),
  desk: () => inShop({ ...FULL, pastOrders: 1_000_000 }, (long) =>
    inShop({ ...FULL, pastOrders: 10_000 }, async (short) => benchDesk(await deskOf(long.world), await deskOf(short.world)))),
  paste: () => inShop(FULL, ({ people }) => benchPasted(people[0]!)),
  phone: benchPhone,
  backtest: benchBacktest,
};

const results = (figures: readonly Figure[]): string => `Ratios within one run, fsync on, everything on one machine with ${availableParallelism()} cores: Postgres, PostgREST, the functions
and whoever asks them. \`npm run bench\` makes this table; absolute figures depend on the machine, the ratios much less.

| what | reach | measured | made of |
| --- | --- | --- | --- |
${figures.map(rowOf).join('\n')}
`;

const wanted = process.argv.slice(2);
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name} …`);
  const found = await bench();
  figures.push(...found);
  console.log(found.map(rowOf).join('\n'));
}
if (wanted.length === 0) writeSection('Ratios', results(figures));
process.exitCode = missed(figures).length > 0 ? 1 : 0;
