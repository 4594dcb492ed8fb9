import { productSearchDocument, skuSearchDocument } from '@zhundan/shared';
import type pg from 'pg';
import { type Chain, publishPrices } from './chain.ts';

/** A craft department so small that a test can say when what is ready: two lines that work every day, holidays or not. */
export interface Craft {
  readonly lines: Readonly<Record<'doors' | 'windows', string>>;
  /** Wide and left are made on the doors' line, alu on the windows'; common is kept in stock. */
  readonly skus: Readonly<Record<'wide' | 'left' | 'alu' | 'common', string>>;
}

export const MINUTES_A_DAY = { doors: 480, windows: 960 } as const;
export const SETUP = 60, PER_UNIT = 60, PRICE_FEN = 100_000;
const SPECS = { wide: ['1200×2100', '左开'], left: ['1060×2150', '左开'], alu: ['1200×2100', '铝'], common: ['960×2050', '左开'] } as const;

export const buildCraft = async (db: pg.Pool, chain: Chain): Promise<Craft> => {
  const id = async (sql: string, values: unknown[]): Promise<string> => (await db.query<{ id: string }>(`${sql} returning id`, values)).rows[0]!.id;
  const lines = { doors: await line('doors', '防盗门线', 1), windows: await line('windows', '门窗线', 2) };
  const codes = Object.fromEntries(Object.keys(SPECS).map((name) => [name, `FDM-${name.toUpperCase()}`])) as Record<keyof typeof SPECS, string>;
  const names = { name: '钢质防盗门', brand: '', initials: 'GZFDM', categoryNames: ['螺栓'] };
  const search = productSearchDocument({
    ...names, skus: Object.entries(SPECS).map(([name, specValues]) => ({ code: codes[name as 'wide'], specValues })),
  });
  const productId = await id(`insert into products (code, name, category_id, picture, unit, spec_axes, search) values ('FDM', '钢质防盗门', $1, 'box', '樘', $2, $3::tsvector)`,
    [chain.categoryId, ['规格', '开向'], search]);
  const skus = { wide: await sku('wide', 'doors'), left: await sku('left', 'doors'), alu: await sku('alu', 'windows'), common: await sku('common', null) };
  await publishPrices(db, Object.values(skus).map((skuId) => ({ skuId, priceFen: PRICE_FEN })));
  await db.query('select extend_craft_days(150)');
  return { lines, skus };

  async function line(code: 'doors' | 'windows', name: string, position: number): Promise<string> {
    const lineId = await id('insert into craft_lines (code, name, position) values ($1, $2, $3)', [code, name, position]);
    await db.query('insert into craft_calendars select $1, d, $2 from generate_series(1, 7) d', [lineId, MINUTES_A_DAY[code]]);
    return lineId;
  }

  async function sku(name: keyof typeof SPECS, madeOn: 'doors' | 'windows' | null): Promise<string> {
    const skuId = await id('insert into skus (product_id, code, spec_values, search, pack_multiple, min_qty) values ($1, $2, $3, $4, 1, 1)',
      [productId, codes[name], SPECS[name], skuSearchDocument(names, { code: codes[name], specValues: SPECS[name] })]);
    if (madeOn) await db.query('insert into sku_craft values ($1, $2, $3, $4)', [skuId, lines[madeOn], SETUP, PER_UNIT]);
    else await stock(skuId, chain.warehouseId, 200);
    return skuId;
  }

  async function stock(skuId: string, warehouseId: string, onHand: number): Promise<void> {
    await db.query('insert into stock_levels (warehouse_id, sku_id, zone_id) select $1, $2, z.id from zones z where z.warehouse_id = $1 limit 1', [warehouseId, skuId]);
    await db.query(`insert into stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason) values ($1, $2, $3, 0, 'opening')`, [warehouseId, skuId, onHand]);
  }
};

/** Ready pieces of a SKU in a warehouse of its own, far away. */
export const piecesElsewhere = async (db: pg.Pool, skuId: string, pieces: number): Promise<void> => {
  await db.query(`
    with house as (insert into warehouses (code, name) values ('W2', '诸暨分仓') returning id),
         zone as (insert into zones (warehouse_id, code, name) select id, 'A', 'A' from house returning id, warehouse_id)
    insert into stock_levels (warehouse_id, sku_id, zone_id) select warehouse_id, $1, id from zone`, [skuId]);
  await db.query(`insert into stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason)
    select id, $1, $2, 0, 'opening' from warehouses where code = 'W2'`, [skuId, pieces]);
};

/** The day so many days from today, in Shanghai. */
export const dayAfter = async (db: pg.Pool, days: number): Promise<string> =>
  (await db.query<{ day: string }>('select (app.shanghai_day(now()) + $1::integer)::text as day', [days])).rows[0]!.day;

/** The first day, no earlier than so many days from today, on which a line works and has so many minutes left: the calendar says which. */
export const dayWithRoom = async (db: pg.Pool, lineId: string, { minutes = 1, daysFromNow = 1 } = {}): Promise<string> => {
  const { rows: [found] } = await db.query<{ day: string }>(`select day::text from craft_days
    where line_id = $1 and day >= app.shanghai_day(now()) + $3::integer and capacity_minutes - booked_minutes >= greatest($2, 1) order by day limit 1`,
  [lineId, minutes, daysFromNow]);
  if (!found) throw new Error(`no day of line ${lineId} has ${minutes} minutes left`);
  return found.day;
};

/** Where the schedule breaks its promises: days over their capacity, sums that disagree, minutes of order lines that were lost. Nowhere, ever. */
export const craftDiscrepancies = async (db: pg.Pool): Promise<unknown[]> => (await db.query(`
  select d.line_id, d.day::text, d.capacity_minutes, d.booked_minutes, sum(b.minutes) as minutes
  from craft_days d left join craft_bookings b using (line_id, day) group by d.line_id, d.day
  having d.booked_minutes <> coalesce(sum(b.minutes), 0) or d.booked_minutes > d.capacity_minutes or d.capacity_minutes <> app.craft_capacity_of(d.line_id, d.day)
  union all
  select k.line_id, o.order_no, c.minutes, 0, sum(b.minutes)
  from orders o join order_lines l on l.order_id = o.id and l.is_made_to_order join sku_craft k on k.sku_id = l.sku_id
  cross join lateral (select k.setup_minutes + k.minutes_per_unit * l.qty as minutes) c
  left join craft_bookings b on b.order_id = l.order_id and b.sku_id = l.sku_id
  group by o.id, o.order_no, o.status, k.line_id, c.minutes
  having coalesce(sum(b.minutes), 0) <> case when o.status in ('cancelled', 'rejected') then 0 else c.minutes end`)).rows;
