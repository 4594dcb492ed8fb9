import type { Client, Pool } from 'pg';

export interface NewPrice { readonly channel: string; readonly oldFen: number; readonly newFen: number }

/** As a price desk would say it. */
export class NoSuchSku extends Error {}

/** Publishes a new price of one SKU on every list that has it. */
export const publishPrice = async (db: Pick<Client | Pool, 'query'>, skuCode: string, newFen: number): Promise<NewPrice[]> => {
  const { rows } = await db.query<{ channel: string; oldFen: number; skuId: string }>(`
    select c.code as channel, i.price_fen::int as "oldFen", k.id as "skuId"
    from skus k cross join channels c join price_list_items i on i.sku_id = k.id and i.version_id = app.price_list_in_force(c.code, now())
    where k.code = upper($1) order by c.code`, [skuCode]);
  if (rows.length === 0) throw new NoSuchSku(`没有 ${skuCode}，或者它不在任何价目表上。  ${skuCode} is no SKU, or on no price list.`);
  for (const { channel, skuId } of rows) {
    await db.query('select publish_price_list($1)', [{ channel, changes: [{ skuId, priceFen: newFen }] }]);
  }
  return rows.map(({ channel, oldFen }) => ({ channel, oldFen, newFen }));
};

/** `9.99` → 999; null for what is no price. */
export const fenOf = (yuan: string): number | null => {
  const [, whole, part = ''] = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(yuan) ?? [];
  const fen = whole === undefined ? 0 : Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return fen > 0 ? fen : null;
};
