/** `npm run bench [-- orders catalogue history]`: measures, prints, and writes RESULTS.md. fsync is on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startWorld, type World } from '../local/src/world/index.ts';
import { seed } from '../supabase/seed/index.ts';
import { benchCatalogue } from './catalogue.ts';
import { benchHistory } from './history.ts';
import { type Figure, missed, rowOf } from './lib/report.ts';
import { publishRules, shoppers, type Shopper, SHOPPERS, stockUp } from './lib/shop.ts';
import { benchOrders } from './orders.ts';
import { benchPhone } from './phone.ts';

interface Shop {
  readonly world: World;
  readonly db: pg.Pool;
  readonly people: readonly Shopper[];
}

/** A world of its own, open while `work` runs. */
const inShop = async <T>(size: { skus: number; pastOrders: number }, work: (shop: Shop) => Promise<T>): Promise<T> => {
  const dir = mkdtempSync(join(tmpdir(), 'zhundan-bench-'));
  const world = await startWorld({ dir, fsync: true });
  const db = new pg.Pool({ connectionString: world.stack.dbUrl, max: SHOPPERS });
  try {
    await seed(world.stack.dbUrl, { size: size.skus, pastOrders: size.pastOrders });
    await stockUp(db);
    await publishRules(db);
    await db.query('vacuum analyze');
    return await work({ world, db, people: await shoppers(world, db) });
  } finally {
    await db.end();
    await world.stop();
    rmSync(dir, { recursive: true, force: true });
  }
};

const FULL = { skus: 18_000, pastOrders: 19_000 };

const benches: Record<string, () => Promise<Figure[]>> = {
  orders: () => inShop(FULL, ({ db, people }) => benchOrders(db, people)),
  catalogue: () => inShop(FULL, (large) =>
    inShop({ ...FULL, skus: 1_000 }, (small) => benchCatalogue(large.people[0]!, small.people[0]!))),
  history: () => inShop({ ...FULL, pastOrders: 1_000_000 }, (long) =>
    inShop({ ...FULL, pastOrders: 10_000 }, (short) => benchHistory(long.people, short.people))),
  phone: benchPhone,
};

const results = (figures: readonly Figure[]): string => `# What was measured

Ratios within one run, fsync on, everything on one machine with ${availableParallelism()} cores: Postgres, PostgREST, the functions
and whoever asks them. \`npm run bench\` makes this page; absolute figures depend on the machine, the ratios much less.

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
if (wanted.length === 0) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), results(figures));
process.exitCode = missed(figures).length > 0 ? 1 : 0;
