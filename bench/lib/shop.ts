import { randomUUID } from 'node:crypto';
import { type contracts, DEFAULT_RULES, type Input, type Output } from '@zhundan/shared';
import type { Pool } from 'pg';
import type { World } from '../../local/src/world/index.ts';

type OrderInput = Input<typeof contracts.placeOrder>;

/** SKUs that may be bought at once by everybody, with a price known to the bench. */
export interface Goods {
  readonly skuId: string;
  readonly qty: number;
  readonly priceFen: number;
}

/** One franchisee at the counter, signed in over HTTP. */
export interface Shopper {
  readonly code: string;
  readonly userId: string;
  readonly storeId: string;
  readonly addressId: string;
  readonly priceListVersion: number;
  readonly versionId: string;
  readonly goods: readonly Goods[];
  get(path: string): Promise<Response>;
  post(path: string, body: object): Promise<Response>;
  place(goods: readonly Goods[]): Promise<string>;
}

const LINES = 5;
/** At once, of all 37 franchise terminals: no store sends its next order while the last one is on its way. */
export const SHOPPERS = 16, TERMINALS = 37;

/** Enough that no run of the bench sells anything out: an accepted order is what is measured. */
const PLENTY = 100_000_000;

/** Fills the shelves, through the ledger like everybody. */
export const stockUp = (db: Pool): Promise<unknown> => db.query(`
  insert into stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason)
  select warehouse_id, sku_id, $1 - on_hand, 0, 'received' from stock_levels where on_hand < $1`, [PLENTY]);

/**
 * The rules that the seed publishes, all judged for every order; the one against repetitions watches only, because here every
 * store repeats itself within minutes.
 */
export const publishRules = (db: Pool): Promise<unknown> => {
  const rules = DEFAULT_RULES.rules.map((rule) => (rule.then.kind === 'review' ? { ...rule, mode: 'shadow' } : rule));
  return db.query(`insert into rule_set_versions (version_no, rules, reason)
    select coalesce(max(version_no), 0) + 1, $1, 'bench' from rule_set_versions`, [{ ...DEFAULT_RULES, rules }]);
};

/** Signs in the franchisees F001 … and learns what each may buy. */
export const shoppers = async (world: World, db: Pool): Promise<Shopper[]> => {
  const { rows } = await db.query(`
    select s.code, m.user_id as "userId", s.id as "storeId", v.version_no as "priceListVersion", v.id as "versionId",
           (select a.id from addresses a where a.store_id = s.id and a.deleted_at is null order by a.id limit 1) as "addressId"
    from stores s join memberships m on m.store_id = s.id and m.role = 'franchisee' join users u on u.id = m.user_id
    join price_list_versions v on v.id = app.price_list_in_force(s.channel, now())
    where s.code like 'F%' and u.code = s.code order by s.code limit $1`, [TERMINALS]);
  return Promise.all(rows.map(async (row) => shopper(world, db, row)));
};

const shopper = async (world: World, db: Pool, row: Omit<Shopper, 'goods' | 'get' | 'post' | 'place'>): Promise<Shopper> => {
  const { accessToken } = await signIn(world, row.code);
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  const { rows: goods } = await db.query<Goods>(`
    select k.id as "skuId", k.min_qty as qty, i.price_fen::integer as "priceFen"
    from skus k join products p on p.id = k.product_id and p.is_active
    join stores s on s.id = $1 join stock_levels l on l.warehouse_id = s.warehouse_id and l.sku_id = k.id
    join price_list_items i on i.sku_id = k.id and i.version_id = $2
    where k.is_sellable and not exists (select 1 from sku_craft c where c.sku_id = k.id) order by k.code`, [row.storeId, row.versionId]);
  return {
    ...row, goods,
    get: (path) => fetch(world.url + path, { headers }),
    post: (path, body) => fetch(world.url + path, { method: 'POST', headers, body: JSON.stringify(body) }),
    place: async (lines) => {
      const body: OrderInput = {
        requestId: randomUUID(), addressId: row.addressId, priceListVersion: row.priceListVersion,
        lines: lines.map(({ skuId, qty }) => ({ skuId, qty })), expectedTotalFen: totalOf(lines),
      };
      const reply = await fetch(`${world.url}/api/orders`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (reply.status !== 201) throw new Error(`order not placed: ${reply.status} ${await reply.text()}`);
      return (await reply.json() as Output<typeof contracts.placeOrder>).orderNo;
    },
  };
};

const signIn = async (world: World, code: string): Promise<{ accessToken: string }> => {
  const reply = await fetch(`${world.url}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ wxCode: `sandbox:${code}` }),
  });
  if (!reply.ok) throw new Error(`${code} cannot sign in: ${await reply.text()}`);
  return await reply.json() as { accessToken: string };
};

export const totalOf = (lines: readonly Goods[]): number => lines.reduce((total, { qty, priceFen }) => total + qty * priceFen, 0);

/** Five different SKUs from anywhere in the catalogue; by a running number, so that every run buys the same. */
export const spread = (goods: readonly Goods[], index: number): Goods[] =>
  Array.from({ length: LINES }, (_, line) => goods[(index * 7919 + line * 3571) % goods.length]!);

/** The five that everybody wants. */
export const hot = (goods: readonly Goods[]): Goods[] => goods.slice(0, LINES);
