import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** What `place_order` takes, for one store, with SKUs that can be bought now. */
export interface OrderInput {
  requestId: string;
  bodyHash: string;
  userId: string;
  storeId: string;
  addressId: string;
  address: unknown;
  priceListVersion: number;
  totalFen: number;
  expectedTotalFen: number;
  note: string;
  findings: unknown[];
  ruleSetVersion: number;
  storeOrderChanges: number | null;
  hold: { hours: number; ruleIds: string[] } | null;
  letterId: string | null;
  bookings: unknown[];
  promises: unknown[];
  facts: string | null;
  firings: { ruleId: string; action: string; isShadow: boolean }[];
  replaces: string[];
  lines: { skuId: string; qty: number }[];
}

export interface Buyable {
  skuId: string;
  qty: number;
  priceFen: number;
}

/** SKUs that this store can buy a minimum of, dearest stock first. */
export const buyable = async (db: Pool, storeCode: string, count: number): Promise<Buyable[]> => (await db.query<Buyable>(`
  select k.id as "skuId", k.min_qty as qty, i.price_fen::integer as "priceFen"
  from stores s join stock_levels l on l.warehouse_id = s.warehouse_id
  join skus k on k.id = l.sku_id and k.is_sellable join products p on p.id = k.product_id and p.is_active
  join price_list_items i on i.sku_id = k.id and i.version_id = app.price_list_in_force(s.channel, now())
  where s.code = $1 and l.on_hand - l.reserved >= k.min_qty * 20 order by k.code limit $2`, [storeCode, count])).rows;

/** An acceptable order of `storeCode` for these goods. */
export const anOrder = async (db: Pool, storeCode: string, goods: Buyable[]): Promise<OrderInput> => {
  const { rows: [store] } = await db.query<{ storeId: string; addressId: string; address: unknown; userId: string; priceListVersion: number; ruleSetVersion: number }>(`
    select s.id as "storeId", a.id as "addressId", app.place_facts(a) as address, m.user_id as "userId", v.version_no as "priceListVersion", coalesce(app.rule_set_in_force(), 0) as "ruleSetVersion"
    from stores s join addresses a on a.store_id = s.id and a.deleted_at is null
    join memberships m on m.store_id = s.id and m.role = 'franchisee'
    join price_list_versions v on v.id = app.price_list_in_force(s.channel, now())
    where s.code = $1 order by a.id limit 1`, [storeCode]);
  const totalFen = goods.reduce((total, { qty, priceFen }) => total + qty * priceFen, 0);
  return {
    ...store!, requestId: randomUUID(), bodyHash: 'of the body', note: '', findings: [], totalFen, expectedTotalFen: totalFen,
    lines: goods.map(({ skuId, qty }) => ({ skuId, qty })), storeOrderChanges: null, hold: null, letterId: null, bookings: [], promises: [],
    facts: null, firings: [], replaces: [],
  };
};

export interface PlaceOutcome {
  outcome: string;
  orderNo?: string;
  status?: string;
  first?: PlaceOutcome;
}

export const place = async (db: Pool, order: OrderInput): Promise<PlaceOutcome> =>
  (await db.query('select place_order($1) as outcome', [order])).rows[0].outcome;

export const discrepancies = async (db: Pool): Promise<unknown[]> =>
  (await db.query('select list_stock_discrepancies() as found')).rows[0].found;
