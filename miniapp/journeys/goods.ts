import type { TestWorld } from '../../local/src/test/index.ts';
import type { Handles } from '../../supabase/seed/handles.ts';

/** Goods that nobody has ordered lately, enough of them in stock, and how many make an order just above a limit. */
export interface LargeOrder {
  readonly skuId: string;
  readonly productId: string;
  readonly qty: number;
  readonly totalFen: number;
}

/** The default rules ask for a letter above this. */
export const LETTER_ABOVE_FEN = 5_000_000;

/** In stock, and not ordered by F001 in the last days: an order of these repeats nothing. */
export const notOrderedLately = async ({ db }: Pick<TestWorld, 'db'>, { f001, inStock }: Handles): Promise<Handles['inStock']> => {
  const { rows: lately } = await db.query<{ id: string }>(
    "select l.sku_id as id from order_lines l join orders o on o.id = l.order_id where o.store_id = $1 and o.placed_at > now() - interval '72 hours'", [f001.storeId]);
  const recent = new Set(lately.map(({ id }) => id));
  return inStock.filter(({ skuId }) => !recent.has(skuId));
};

export const aLargeOrder = async (world: Pick<TestWorld, 'db'>, seeded: Handles, aboveFen = LETTER_ABOVE_FEN): Promise<LargeOrder> => {
  const { db } = world, { f001 } = seeded;
  const [sku] = (await notOrderedLately(world, seeded)).toSorted((a, b) => b.priceFen - a.priceFen);
  const packs = Math.floor(aboveFen / (sku!.priceFen * sku!.packMultiple)) + 1;
  const qty = packs * sku!.packMultiple;
  await db.query(`insert into stock_movements (warehouse_id, sku_id, on_hand_delta, reserved_delta, reason) values ($1, $2, $3, 0, 'counted')`,
    [f001.warehouseId, sku!.skuId, qty * 4]);
  return { skuId: sku!.skuId, productId: sku!.productId, qty, totalFen: qty * sku!.priceFen };
};

/** The letters of a store with what came of them, newest first. */
export const lettersOf = async ({ db }: Pick<TestWorld, 'db'>, storeId: string) => (await db.query<{
  id: string; totalFen: number; signer: string; pages: number; orderNo: string | null; status: string | null;
}>(`
  select l.id, l.total_fen::int as "totalFen", l.signer_name as signer, (select count(*)::int from letter_files f where f.letter_id = l.id and f.kind = 'page') as pages,
         o.order_no as "orderNo", o.status
  from letters l left join letter_uses u on u.letter_id = l.id left join orders o on o.id = u.order_id
  where l.store_id = $1 and l.uploaded_at > now() - interval '1 hour' order by l.uploaded_at desc`, [storeId])).rows;
