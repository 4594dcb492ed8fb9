import type { Pool } from 'pg';
import { EXPIRED_INVITE, NEWCOMERS, openidOf } from './chain/people.ts';

export { EXPIRED_INVITE, NEWCOMERS, openidOf };

/** A store as a test wants to act for it. */
interface StoreHandle {
  storeId: string; storeCode: string; channel: string; warehouseId: string; priceListVersion: number;
  /** Who orders for it, and the WeChat identity by which that person signs in. */
  userId: string; openid: string;
  /** The default first. */
  addressIds: string[];
}

interface SkuHandle {
  skuId: string; code: string; barcode: string; productId: string; packMultiple: number; minQty: number; priceFen: number; available: number;
  expectedOn: string | null;
}

/** What a seeded database holds for tests: found by looking, so that a changed seed changes nothing here. */
export interface Handles {
  /** F001 and F002 buy at the same prices, F003 at others; `own` is a store of the chain itself. */
  f001: StoreHandle; f002: StoreHandle; f003: StoreHandle; own: StoreHandle;
  /** F004's owner, who acts for F005, too. */
  ownerOfTwo: { userId: string; openid: string; storeIds: string[] };
  /** As F001 sees them. In stock for at least twenty minimum quantities. */
  inStock: SkuHandle[];
  /** In stock and sold by the pack of more than one. */
  packed: SkuHandle;
  outOfStock: SkuHandle[];
  /** Out of stock with and without a day on which more is expected. */
  expected: SkuHandle; unexpected: SkuHandle;
  unsellable: SkuHandle[];
  /** With three axes, and combinations that do not exist. */
  productWithHoles: { productId: string; axes: string[]; skuCount: number; combinations: number };
}

const STORES = `
  select s.id as "storeId", s.code as "storeCode", s.channel, s.warehouse_id as "warehouseId", u.id as "userId", i.openid,
         (select v.version_no from price_list_versions v where v.id = app.price_list_in_force(s.channel, now())) as "priceListVersion",
         array(select a.id from addresses a where a.store_id = s.id and a.deleted_at is null order by a.is_default desc, a.id) as "addressIds"
  from stores s join users u on u.code = s.code join identities i on i.user_id = u.id
  where s.code = any ($1)`;

const SKUS = `
  select k.id as "skuId", k.code, k.barcode, k.product_id as "productId", k.pack_multiple as "packMultiple", k.min_qty as "minQty",
         i.price_fen::integer as "priceFen", l.on_hand - l.reserved as available, l.expected_on::text as "expectedOn",
         k.is_sellable and p.is_active as sellable
  from stores s
  join stock_levels l on l.warehouse_id = s.warehouse_id
  join skus k on k.id = l.sku_id
  join products p on p.id = k.product_id
  join price_list_items i on i.sku_id = k.id and i.version_id = app.price_list_in_force(s.channel, now())
  where s.code = 'F001' order by k.code`;

const HOLES = `
  select p.id as "productId", p.spec_axes as axes, count(*)::integer as "skuCount",
         (select exp(sum(ln(n)))::numeric::integer from (select count(distinct x.value) as n from skus k, unnest(k.spec_values) with ordinality as x (value, axis)
          where k.product_id = p.id group by x.axis) a) as combinations
  from products p join skus k on k.product_id = p.id
  where cardinality(p.spec_axes) = 3 group by p.id order by p.code`;

const OWNER = `
  select u.id as "userId", i.openid, array_agg(m.store_id order by s.code) as "storeIds"
  from users u join identities i on i.user_id = u.id join memberships m on m.user_id = u.id and m.role = 'franchisee' join stores s on s.id = m.store_id
  group by u.id, i.openid having count(*) = 2 order by u.code limit 1`;

const required = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`the seed has no ${what}`);
  return found;
};

type Queryable = Pick<Pool, 'query'>;

/** Looks up the handles in a seeded database. Throws when one is missing, which would be a mistake of the seed. */
export const findHandles = async (db: Queryable): Promise<Handles> => {
  const [stores, skus, holes, owners] = [
    (await db.query<StoreHandle>(STORES, [['F001', 'F002', 'F003', 'S001']])).rows,
    (await db.query<SkuHandle & { sellable: boolean }>(SKUS)).rows,
    (await db.query<Handles['productWithHoles']>(HOLES)).rows,
    (await db.query<Handles['ownerOfTwo']>(OWNER)).rows,
  ];
  const store = (code: string) => required(stores.find(({ storeCode }) => storeCode === code), `store ${code}`);
  const sellable = skus.filter((sku) => sku.sellable);
  const inStock = sellable.filter(({ available, minQty }) => available >= 20 * minQty);
  const outOfStock = sellable.filter(({ available }) => available === 0);
  return {
    f001: store('F001'), f002: store('F002'), f003: store('F003'), own: store('S001'),
    ownerOfTwo: required(owners[0], 'owner of two stores'),
    inStock, outOfStock,
    packed: required(inStock.find(({ packMultiple }) => packMultiple > 1), 'pack in stock'),
    expected: required(outOfStock.find(({ expectedOn }) => expectedOn !== null), 'SKU that is expected'),
    unexpected: required(outOfStock.find(({ expectedOn }) => expectedOn === null), 'SKU that nobody expects'),
    unsellable: skus.filter((sku) => !sku.sellable),
    productWithHoles: required(holes.find(({ skuCount, combinations }) => skuCount < combinations), 'product with three axes and holes'),
  };
};
