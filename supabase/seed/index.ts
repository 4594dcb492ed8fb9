import pg from 'pg';
import { makeChain } from './chain/chain.ts';
import { makeTailoredOrders } from './craft/orders.ts';
import { makeSchedule } from './craft/schedule.ts';
import { DAY_MS, startOfDay } from './days.ts';
import { type Catalog, makeCatalog } from './goods/catalog.ts';
import { makeTailored } from './goods/tailored.ts';
import { makeAddresses } from './past/addresses.ts';
import { makeAttempts } from './past/attempts.ts';
import { makeBulk } from './past/bulk.ts';
import { makeReceivables, makeReturns, type Receivable } from './past/debts.ts';
import { makeHistory, type PastInput, type PastOrder } from './past/history.ts';
import { makeBulkJudge, makeJudge } from './past/judge.ts';
import { bulkLedger, makeLedger } from './past/ledger.ts';
import { makeOutbox } from './past/outbox.ts';
import { makeCounters, makeStats } from './past/stats.ts';
import { toldApart } from './past/told-apart.ts';
import { makePriceLists } from './prices.ts';
import { makeHeldOrders } from './reviews/held-orders.ts';
import { makeShelves, makeTailoredShelves } from './stock.ts';
import { copy, type Load } from './write/copy.ts';
import { craftLineLoads, scheduleLoads } from './write/craft-tables.ts';
import { checkingReferencesLast, withoutTrigger } from './write/foreign-keys.ts';
import { insertVersions, priceLoad, sealVersions, type VersionIds } from './write/price-lists.ts';
import { reviewLoads } from './write/review-tables.ts';
import { ruleSetLoads } from './write/rule-sets.ts';
import { synonymLoad } from './write/synonyms.ts';
import { addressLoad, attemptLoad, catalogLoads, chainLoads, debtLoads, firingLoad, levelLoad, movementLoad, orderLoads, outboxLoad, statLoads } from './write/tables.ts';

export interface SeedOptions {
  /** `full`: the chain of DESIGN with 18,000 SKUs and 90 days of orders. `small`: six stores for tests. A number: the whole chain with so many SKUs. */
  size: 'small' | 'full' | number;
  /** Exactly so many past orders, all completed, over two years, instead of 90 days of habits: the weight that benchmarks need. */
  pastOrders?: number;
  /** Everything is dated back from the Shanghai day of this instant. Today when left out. */
  now?: Date;
  /** Called after each table: which share of the work is done, from 0 to 1, and what was written. */
  onProgress?: (share: number, what: string) => void;
}

const SIZES = {
  small: { skus: 300, days: 3, chain: 'small' },
  full: { skus: 18_000, days: 90, chain: 'whole' },
} as const;

const BULK_DAYS = 730;
const BULK_BATCH_ROWS = 200_000;

const measures = ({ size, pastOrders }: SeedOptions) => {
  const measure = typeof size === 'number' ? { ...SIZES.full, skus: size } : SIZES[size];
  return pastOrders === undefined ? measure : { ...measure, days: BULK_DAYS };
};

/** Everything that the seed writes, made from nothing but its options. */
const makeWorld = (options: SeedOptions) => {
  const today = startOfDay(options.now ?? new Date());
  const { skus: skuCount, days, chain: chainSize } = measures(options);
  const chain = makeChain(chainSize, today);
  const shelved = makeCatalog(skuCount);
  const catalog = joined(shelved, makeTailored());
  const { skus } = catalog;
  const versions = makePriceLists(skus, today);
  const warehouseIds = chain.warehouses.map(({ id }) => id);
  const shelves = [...makeShelves(warehouseIds, shelved.skus, today), ...makeTailoredShelves(warehouseIds, skus)];
  const addresses = makeAddresses(chain.stores, chain.users);
  const input: PastInput = { chain, skus: shelved.skus, versions, addresses, days, today };
  const { pastOrders } = options;
  const habits = pastOrders === undefined ? makeHistory(input) : [];
  const tailored = pastOrders === undefined ? makeTailoredOrders(habits, { ...input, skus }) : [];
  const held = pastOrders === undefined ? makeHeldOrders(inTime([...habits, ...tailored]), input) : [];
  const orders: Iterable<PastOrder> = pastOrders === undefined ? toldApart(inTime([...habits, ...tailored, ...held]), shelved.skus) : makeBulk(pastOrders, input);
  const schedule = makeSchedule(tailored, skus, today);
  return { chain, catalog, skus, versions, shelves, addresses, orders, held, schedule, pastOrders, days, today };
};

/** Positions stay: what was on the shelves comes first. */
const joined = (a: Catalog, b: Catalog): Catalog =>
  ({ categories: [...a.categories, ...b.categories], products: [...a.products, ...b.products], skus: [...a.skus, ...b.skus] });

const inTime = (orders: PastOrder[]): PastOrder[] => orders.sort((a, b) => a.placedAt - b.placedAt || (a.orderNo < b.orderNo ? -1 : 1));
type World = ReturnType<typeof makeWorld>;

/** When each address was last delivered to. */
const lastUse = (orders: Iterable<PastOrder>): Map<string, number> => {
  const last = new Map<string, number>();
  for (const { address, placedAt } of orders) last.set(address.id, Math.max(placedAt, last.get(address.id) ?? 0));
  return last;
};

const pastLoads = (world: World, versionIds: VersionIds): Load[] => {
  const { orders, pastOrders, skus, today } = world;
  const isBulk = pastOrders !== undefined;
  const receivables = isBulk ? makeReceivables(orders, today, { openOnly: true }) : [...makeReceivables(orders, today)];
  const loads = [
    ...orderLoads(orders, skus, versionIds),
    movementLoad(isBulk ? bulkLedger(world) : makeLedger(world)),
    ...attemptLoads(world, receivables),
    ...statLoads(makeStats(orders, skus), makeCounters(orders)),
    ...debtLoads(receivables, isBulk ? [] : makeReturns(orders, today)),
  ];
  return isBulk ? loads.map(inBatches) : loads;
};

const inBatches = (load: Load): Load => ({ ...load, batch: BULK_BATCH_ROWS });

const outboxOf = ({ orders, pastOrders }: World): Load => {
  const load = outboxLoad(makeOutbox(orders));
  return pastOrders === undefined ? load : inBatches(load);
};

/** A bulk is made anew for each table, so it has no firings: nothing of it ever meets a rule. */
const attemptLoads = ({ orders, pastOrders, skus, catalog, schedule }: World, receivables: Iterable<Receivable>): Load[] => {
  if (pastOrders !== undefined) return [attemptLoad(makeAttempts(orders, skus, makeBulkJudge({ catalog, schedule })))];
  const attempts = [...makeAttempts(orders, skus, makeJudge({ catalog, schedule }, [...receivables]))];
  return [attemptLoad(attempts), firingLoad(attempts)];
};


const refuseASecondTime = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query('select from stores limit 1');
  if (rows.length > 0) throw new Error('The database is seeded already; start over with an empty one.');
};

/** Per cent of the time that each table takes in a full seed; the rest takes next to none. */
const EFFORT: Record<string, number> = {
  districts: 14, skus: 6, price_list_items: 13, stock_levels: 6, orders: 12, order_lines: 11, order_events: 8, stock_movements: 22,
  attempts: 8, store_sku_stats: 4, receivables: 3, outbox: 3,
};
const LARGE_TABLES = ['price_list_items', 'stock_levels', 'stock_movements', 'orders', 'order_lines', 'order_events', 'attempts', 'store_sku_stats', 'receivables', 'outbox'];
const TOTAL_EFFORT = Object.values(EFFORT).reduce((sum, each) => sum + each, 0);

const write = async (client: pg.Client, world: World, onProgress: NonNullable<SeedOptions['onProgress']>): Promise<void> => {
  const { chain, catalog, skus, versions, shelves, addresses, orders, held, schedule, days, today } = world;
  const publisher = chain.users.find(({ code }) => code === 'H-price')!.id;
  let effort = 0;
  const loadAll = async (loads: readonly Load[]) => {
    for (const load of loads) {
      await copy(client, load);
      effort += EFFORT[load.table] ?? 0;
      onProgress(effort / TOTAL_EFFORT, load.table.replaceAll('_', ' '));
    }
  };
  await loadAll([...chainLoads(chain, new Date(versions[0]!.publishedAt)), ...catalogLoads(catalog), ...craftLineLoads(catalog)]);
  const versionIds = await insertVersions(client, versions, publisher);
  await loadAll([priceLoad(versions, versionIds, skus)]);
  await sealVersions(client, versionIds);
  await loadAll([levelLoad(shelves, skus, chain), addressLoad(addresses, lastUse(orders), new Date(today.getTime() - (days + 30) * DAY_MS))]);
  const beforeAll = new Date(today.getTime() - (days + 1) * DAY_MS);
  await loadAll([...ruleSetLoads(beforeAll), synonymLoad(beforeAll), ...pastLoads(world, versionIds), ...scheduleLoads(schedule), ...reviewLoads(held, today)]);
  await withoutTrigger(client, 'outbox', 'outbox_tells_of_placed_orders_only', () => loadAll([outboxOf(world)]));
  await client.query("select setval(pg_get_serial_sequence('attempts', 'id'), (select max(id) from attempts))");
};

/**
 * Fills an empty, migrated database, all or nothing. Same options and same day, same content.
 *
 * @param dbUrl a direct connection as the owner of the tables
 * @throws when the database is seeded already
 */
export const seed = async (dbUrl: string, options: SeedOptions): Promise<void> => {
  const world = makeWorld(options);
  const client = new pg.Client({ connectionString: dbUrl });
  await client.connect();
  try {
    await refuseASecondTime(client);
    await client.query('begin');
    await checkingReferencesLast(client, LARGE_TABLES, () => write(client, world, options.onProgress ?? (() => undefined)));
    await client.query('commit');
    await client.query('vacuum (analyze, skip_locked)');
  } finally {
    await client.end();
  }
};
