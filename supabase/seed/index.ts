import pg from 'pg';
import { makeChain } from './chain/chain.ts';
import { DAY_MS, startOfDay } from './days.ts';
import { makeCatalog } from './goods/catalog.ts';
import { makeAddresses } from './past/addresses.ts';
import { makeAttempts } from './past/attempts.ts';
import { makeHistory, type PastInput, type PastOrder } from './past/history.ts';
import { makeLedger } from './past/ledger.ts';
import { makeCounters, makeStats } from './past/stats.ts';
import { makePriceLists, type PriceListVersion } from './prices.ts';
import { makeShelves } from './stock.ts';
import { copy, type Load } from './write/copy.ts';
import { addressLoad, attemptLoad, catalogLoads, chainLoads, levelLoad, movementLoad, orderLoads, priceLoad, statLoads } from './write/tables.ts';

export interface SeedOptions {
  /** `full`: the chain of DESIGN with 18,000 SKUs and 90 days of orders. `small`: six stores for tests. A number: the whole chain with so many SKUs. */
  size: 'small' | 'full' | number;
  /** Everything is dated back from the Shanghai day of this instant. Today when left out. */
  now?: Date;
  /** Called after each table: how many of `total` are done, and which one it was. */
  onProgress?: (done: number, total: number, what: string) => void;
}

const SIZES = {
  small: { skus: 300, days: 3, chain: 'small' },
  full: { skus: 18_000, days: 90, chain: 'whole' },
} as const;

const measures = (size: SeedOptions['size']) =>
  (typeof size === 'number' ? { skus: size, days: 90, chain: 'whole' } as const : SIZES[size]);

/** Everything that the seed writes, made from nothing but its options. */
const makeWorld = (size: SeedOptions['size'], today: Date) => {
  const { skus: skuCount, days, chain: chainSize } = measures(size);
  const chain = makeChain(chainSize, today);
  const catalog = makeCatalog(skuCount);
  const { skus } = catalog;
  const versions = makePriceLists(skus, today);
  const shelves = makeShelves(chain.warehouses.map(({ id }) => id), skus, today);
  const addresses = makeAddresses(chain.stores, chain.users);
  const input: PastInput = { chain, skus, versions, addresses, days, today };
  const orders = makeHistory(input);
  return { chain, catalog, skus, versions, shelves, addresses, orders, days, today };
};
type World = ReturnType<typeof makeWorld>;

const lastUse = (orders: readonly PastOrder[]): Map<string, number> => new Map(orders.map(({ address, placedAt }) => [address.id, placedAt]));

/** Before there are items, versions must exist; once there are, they are sealed. */
const insertVersions = async (client: pg.Client, versions: readonly PriceListVersion[], publisher: string): Promise<string[]> => {
  const ids: string[] = [];
  for (const { channel, versionNo, effectiveAt, note } of versions) {
    const { rows } = await client.query<{ id: string }>(
      'insert into price_list_versions (channel, version_no, effective_at, published_by, note) values ($1, $2, $3, $4, $5) returning id',
      [channel, versionNo, new Date(effectiveAt), publisher, note]);
    ids.push(rows[0]!.id);
  }
  return ids;
};

const sealVersions = async (client: pg.Client, versions: readonly PriceListVersion[], ids: readonly string[]): Promise<void> => {
  for (const [index, { publishedAt }] of versions.entries()) {
    await client.query('update price_list_versions set published_at = $2 where id = $1', [ids[index], new Date(publishedAt)]);
  }
};

const pastLoads = ({ orders, skus, shelves, addresses, days, today }: World, versionIds: ReadonlyMap<PriceListVersion, string>): Load[] => [
  addressLoad(addresses, lastUse(orders), new Date(today.getTime() - (days + 30) * DAY_MS)),
  ...orderLoads(orders, skus, versionIds),
  movementLoad(makeLedger(shelves, orders, skus, days, today)),
  attemptLoad(makeAttempts(orders, skus)),
  ...statLoads(makeStats(orders, skus), makeCounters(orders)),
];

const refuseASecondTime = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query('select from stores limit 1');
  if (rows.length > 0) throw new Error('The database is seeded already; start over with an empty one.');
};

const write = async (client: pg.Client, world: World, onProgress: NonNullable<SeedOptions['onProgress']>): Promise<void> => {
  const { chain, catalog, skus, versions, shelves } = world;
  const publisher = chain.users.find(({ code }) => code === 'H-price')!.id;
  const first = [...chainLoads(chain, new Date(versions[0]!.publishedAt)), ...catalogLoads(catalog)];
  // Counted before the past is made, which needs the ids of the price lists.
  const total = first.length + 2 + 8;
  let done = 0;
  const loadAll = async (loads: readonly Load[]) => {
    for (const load of loads) {
      await copy(client, load);
      onProgress(done += 1, total, load.table);
    }
  };
  await loadAll(first);
  const ids = await insertVersions(client, versions, publisher);
  await loadAll([priceLoad(versions, ids, skus)]);
  await sealVersions(client, versions, ids);
  await loadAll([levelLoad(shelves, skus, chain)]);
  await loadAll(pastLoads(world, new Map(versions.map((version, index) => [version, ids[index]!]))));
};

/**
 * Fills an empty, migrated database, all or nothing. Same options and same day, same content.
 *
 * @param dbUrl a direct connection as the owner of the tables
 * @throws when the database is seeded already
 */
export const seed = async (dbUrl: string, options: SeedOptions): Promise<void> => {
  const world = makeWorld(options.size, startOfDay(options.now ?? new Date()));
  const client = new pg.Client({ connectionString: dbUrl });
  await client.connect();
  try {
    await refuseASecondTime(client);
    await client.query('begin');
    await write(client, world, options.onProgress ?? (() => undefined));
    await client.query('commit');
    await client.query('vacuum (analyze, skip_locked)');
  } finally {
    await client.end();
  }
};
