import type pg from 'pg';
import { Franchisee, type Shop, type Submit } from './franchisee.ts';
import { type Goods, type Intent, makeIntents } from './intents.ts';

const AT_ONCE = 4;

/** What a day came to. */
export interface Day {
  readonly intents: readonly Intent[];
  /** The first tap of each; those that were withdrawn before it are not there. */
  readonly submits: readonly Submit[];
  /** Request ids of what ERP was told. */
  readonly toldErp: ReadonlySet<string>;
  readonly agreement: { alike: number; unlike: number };
}

interface ShopRow extends Shop { readonly storeId: string; readonly versionId: string }

/** Every terminal with what it may buy, and with an address from before addresses were verified. */
const openShops = async (db: pg.Pool): Promise<{ shop: Shop; goods: Goods[] }[]> => {
  const { rows } = await db.query<ShopRow>(`
    with vague as (
      insert into addresses (store_id, contact_name, phone, text, door, lng, lat, geocoded_lng, geocoded_lat, level, adcode, district, verified_at)
      select distinct on (a.store_id) a.store_id, a.contact_name, a.phone, a.district || '老街附近', '', a.lng, a.lat, a.geocoded_lng, a.geocoded_lat, '道路', a.adcode, a.district, now()
      from addresses a where a.deleted_at is null order by a.store_id, a.id returning id, store_id)
    select s.code, s.id as "storeId", v.version_no as "priceListVersion", v.id as "versionId", g.id as "vagueAddressId",
           (select a.id from addresses a where a.store_id = s.id and a.deleted_at is null order by a.id limit 1) as "addressId"
    from stores s join users u on u.code = s.code join memberships m on m.user_id = u.id and m.store_id = s.id and m.role = 'franchisee'
    join vague g on g.store_id = s.id join price_list_versions v on v.id = app.price_list_in_force(s.channel, now())
    where s.code like 'F%' order by s.code`);
  return Promise.all(rows.map(async (shop) => {
    const { rows: goods } = await db.query<Goods>(`
      select k.id as "skuId", k.product_id as "productId", k.min_qty as qty, i.price_fen::integer as "priceFen"
      from skus k join products p on p.id = k.product_id and p.is_active join price_list_items i on i.sku_id = k.id and i.version_id = $1
      where k.is_sellable and i.price_fen::bigint * k.min_qty < 400000 and not exists (select 1 from sku_craft c where c.sku_id = k.id) order by k.code`, [shop.versionId]);
    return { shop, goods };
  }));
};

/** A thousand orders over HTTP: every store one after the other, several stores at once. */
export const liveADay = async (url: string, db: pg.Pool, how: (who: Franchisee, intent: Intent) => Promise<Submit | null>): Promise<Day> => {
  const shops = await openShops(db);
  const intents = makeIntents(shops.map(({ goods }) => goods));
  const submits: Submit[] = [];
  const agreement = { alike: 0, unlike: 0 };
  let next = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let store = next++; store < shops.length; store = next++) {
      const who = await Franchisee.signedIn(url, shops[store]!.shop);
      for (const intent of intents.filter((each) => each.store === store)) {
        const submit = await how(who, intent);
        if (submit) submits.push(submit);
      }
      agreement.alike += who.agreement.alike;
      agreement.unlike += who.agreement.unlike;
    }
  }));
  const { rows } = await db.query<{ request_id: string }>(`
    select a.request_id from outbox o join attempts a on a.order_id = o.order_id where o.topic = 'order.placed'`);
  return { intents, submits, agreement, toldErp: new Set(rows.map((row) => row.request_id)) };
};
