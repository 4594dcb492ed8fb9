import { randomUUID } from 'node:crypto';
import { productSearchDocument, type Rule, skuSearchDocument } from '@zhundan/shared';
import type pg from 'pg';

/** A chain so small that a test can say what is in it: two stores, one product with four SKUs, one with one. */
export interface Chain {
  readonly warehouseId: string;
  readonly categoryId: string;
  readonly productId: string;
  readonly stores: Readonly<Record<'F001' | 'F002', string>>;
  readonly users: Readonly<Record<'F001' | 'F002' | 'X001' | 'H-admin', string>>;
  /** By code. */
  readonly skus: Readonly<Record<SkuCode, string>>;
}

export const CHANNEL = 'franchise_a';

const SKUS = {
  /** Plenty. */
  'LJ-M8-30-304': { values: ['M8×30', '304'], pack: 100, min: 100, fen: 45, onHand: 1_000_000 },
  /** Grey: none left, expected on a known day; its neighbours are the substitutes. */
  'LJ-M8-35-304': { values: ['M8×35', '304'], pack: 100, min: 100, fen: 48, onHand: 0 },
  'LJ-M8-40-304': { values: ['M8×40', '304'], pack: 100, min: 200, fen: 52, onHand: 50_000 },
  /** The last 37, sold singly. */
  'LJ-M10-80-316': { values: ['M10×80', '316'], pack: 1, min: 1, fen: 320, onHand: 37 },
} as const;
const WRENCH = { code: 'HK-10', values: ['10寸'], pack: 1, min: 1, fen: 2_680, onHand: 500_000 } as const;
export type SkuCode = keyof typeof SKUS | 'HK-10';

/** When more of what is grey comes: after any day on which this is run. */
export const EXPECTED_ON = '2098-12-05';

/** What these texts and pins are on the sandbox's map. */
export const DOORS = {
  F001: { text: '越城区人民中路235号', pin: { lng: 120.579194, lat: 29.996891 } },
  F002: { text: '柯桥区笛扬路336号', pin: { lng: 120.494543, lat: 30.077102 } },
} as const;

export const buildChain = async (db: pg.Pool): Promise<Chain> => {
  const id = async (sql: string, values: unknown[]): Promise<string> => (await db.query<{ id: string }>(`${sql} returning id`, values)).rows[0]!.id;
  await db.query("insert into districts values ('330602', '越城区'), ('330603', '柯桥区')");
  await db.query('insert into channels values ($1, $2)', [CHANNEL, '加盟一级']);
  const warehouseId = await id('insert into warehouses (code, name) values ($1, $2)', ['W1', '总仓']);
  const zoneId = await id('insert into zones (warehouse_id, code, name) values ($1, $2, $3)', [warehouseId, 'A', '紧固件区']);
  const stores = { F001: await store('F001', '人民中路店', '330602'), F002: await store('F002', '笛扬路店', '330603') };
  const users = {
    F001: await person('F001', '王老板', '13800000001', 'franchisee', stores.F001),
    F002: await person('F002', '李老板', '13800000002', 'franchisee', stores.F002),
    X001: await person('X001', '小张', '13800000003', 'sales', stores.F001),
    'H-admin': await person('H-admin', '管理员', '13800000004', 'admin', null),
  };
  const categoryId = await id('insert into categories (name, picture, position) values ($1, $2, 1)', ['螺栓', 'bolt']);
  const productId = await product({ code: 'LJ-M8', name: '外六角螺栓', initials: 'wljls', picture: 'bolt', unit: '个', axes: ['规格', '材质'] }, Object.entries(SKUS).map(([code, sku]) => ({ code, ...sku })));
  await product({ code: 'HK', name: '活动扳手', initials: 'hdbs', picture: 'wrench', unit: '把', axes: ['规格'] }, [WRENCH]);
  const skus = Object.fromEntries((await db.query<{ code: string; id: string }>('select code, id from skus')).rows.map((row) => [row.code, row.id]));
  await stockUp();
  await publish([...Object.entries(SKUS).map(([code, { fen }]) => [code, fen] as const), [WRENCH.code, WRENCH.fen] as const]);
  return { warehouseId, categoryId, productId, stores, users, skus: skus as Chain['skus'] };

  async function store(code: string, name: string, adcode: string): Promise<string> {
    const franchiseeId = await id('insert into franchisees (code, name) values ($1, $2)', [code, `加盟商${code}`]);
    const storeId = await id(`insert into stores (code, name, kind, franchisee_id, channel, warehouse_id, adcode, opened_on)
      values ($1, $2, 'franchise', $3, $4, $5, $6, '2020-01-01')`, [code, name, franchiseeId, CHANNEL, warehouseId, adcode]);
    await db.query('insert into store_delivery_districts values ($1, $2)', [storeId, adcode]);
    return storeId;
  }

  async function person(code: string, name: string, mobile: string, role: string, storeId: string | null): Promise<string> {
    const userId = await id('insert into users (code, name, mobile) values ($1, $2, $3)', [code, name, mobile]);
    await db.query('insert into memberships (user_id, role, store_id) values ($1, $2, $3)', [userId, role, storeId]);
    await db.query('insert into identities (openid, user_id) values ($1, $2)', [`sandbox-openid-${code}`, userId]);
    return userId;
  }

  async function product(
    { code, name, initials, picture, unit, axes }: { code: string; name: string; initials: string; picture: string; unit: string; axes: string[] },
    some: readonly { code: string; values: readonly string[]; pack: number; min: number }[],
  ): Promise<string> {
    const searchable = some.map((sku) => ({ code: sku.code, specValues: sku.values }));
    const names = { name, brand: '', initials, categoryNames: ['螺栓'] };
    const search = productSearchDocument({ ...names, skus: searchable });
    const made = await id(`insert into products (code, name, category_id, picture, unit, spec_axes, search)
      values ($1, $2, $3, $4, $5, $6, $7::tsvector)`, [code, name, categoryId, picture, unit, axes, search]);
    for (const sku of some) {
      await db.query(`insert into skus (product_id, code, spec_values, search, pack_multiple, min_qty) values ($1, $2, $3, $4, $5, $6)`,
        [made, sku.code, sku.values, skuSearchDocument(names, { code: sku.code, specValues: sku.values }), sku.pack, sku.min]);
    }
    return made;
  }

  async function stockUp(): Promise<void> {
    for (const { code, onHand } of [...Object.entries(SKUS).map(([code, sku]) => ({ code, ...sku })), WRENCH]) {
      await db.query('insert into stock_levels (warehouse_id, sku_id, zone_id) values ($1, $2, $3)', [warehouseId, skus[code], zoneId]);
      if (onHand > 0) {
        await db.query(`insert into stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason) values ($1, $2, $3, 0, 'opening')`,
          [warehouseId, skus[code], onHand]);
      }
    }
    await db.query('update stock_levels set expected_on = $2 where sku_id = $1', [skus['LJ-M8-35-304'], EXPECTED_ON]);
  }

  async function publish(prices: readonly (readonly [string, number])[]): Promise<void> {
    await publishPrices(db, prices.map(([code, priceFen]) => ({ skuId: skus[code]!, priceFen })));
  }
};

/** A new version of the list that both stores buy by, from now or from a later instant on; answers its number. */
export const publishPrices = async (
  db: pg.Pool, changes: readonly { skuId: string; priceFen: number | null }[], effectiveAt?: string,
): Promise<number> => {
  const request = JSON.stringify({ channel: CHANNEL, changes, effectiveAt });
  return (await db.query<{ n: number }>('select publish_price_list($1::jsonb) as n', [request])).rows[0]!.n;
};

/** Puts rules in force, past the desk that would write them; answers their version. */
export const publishRules = async (db: pg.Pool, rules: readonly Rule[]): Promise<number> => {
  const { rows: [row] } = await db.query<{ version_no: number }>(`insert into rule_set_versions (version_no, rules, reason)
    select coalesce(max(version_no), 0) + 1, $1, '测试' from rule_set_versions returning version_no`, [JSON.stringify({ schema: 1, rules })]);
  return row!.version_no;
};

/** A letter of authorization signed for these goods at this total, as if its scan had been looked into. */
export const aLetterFor = async (
  db: pg.Pool, { storeId, userId }: { storeId: string; userId: string }, lines: readonly { skuId: string; qty: number }[], totalFen: number,
): Promise<string> => {
  const letterId = randomUUID();
  await db.query(`insert into letters (id, store_id, kind, basket_hash, total_fen, signer_name, uploaded_by, expires_at)
    values ($1, $2, 'order', app.basket_hash($3::jsonb, $4), $4, '王建国', $5, now() + interval '1 day')`,
  [letterId, storeId, JSON.stringify(lines), totalFen, userId]);
  return letterId;
};

/** Makes a SKU one that the craft department makes, on a line with so many minutes free on each of the next days. */
export const madeToOrder = async (db: pg.Pool, skuId: string, minutesOfDays: readonly number[]): Promise<string> => {
  const { rows: [line] } = await db.query<{ id: string }>(`insert into craft_lines (code, name, position) values ($1, $1, 1) returning id`, [`L-${skuId.slice(-6)}`]);
  await db.query('insert into sku_craft (sku_id, line_id, setup_minutes, minutes_per_unit) values ($1, $2, 0, 1)', [skuId, line!.id]);
  await db.query(`insert into craft_days (line_id, day, capacity_minutes)
    select $1, app.shanghai_day(now()) + d.ord::integer, d.minutes from unnest($2::integer[]) with ordinality as d (minutes, ord)`, [line!.id, minutesOfDays]);
  return line!.id;
};

/** A verified address of a store, written past the map: for tests that are about something else. */
export const anAddressOf = async (db: pg.Pool, storeId: string, door: keyof typeof DOORS = 'F001'): Promise<string> => {
  const { text, pin } = DOORS[door];
  const adcode = door === 'F001' ? '330602' : '330603';
  const { rows } = await db.query<{ id: string }>(`insert into addresses (store_id, contact_name, phone, text, door, lng, lat, geocoded_lng,
      geocoded_lat, level, adcode, district, verified_at)
    values ($1, '王老板', '13800000001', $2, '', $3, $4, $3, $4, '门牌号', $5, $6, now()) returning id`,
  [storeId, text, pin.lng, pin.lat, adcode, text.slice(0, 3)]);
  return rows[0]!.id;
};

/** Where stock disagrees with its ledger or with open orders: nowhere, ever. */
export const stockDiscrepancies = async (db: pg.Pool): Promise<unknown[]> =>
  (await db.query<{ found: unknown[] }>('select list_stock_discrepancies() as found')).rows[0]!.found;

export const newId = (): string => randomUUID();
