import type { Pool } from 'pg';
import { LIST } from './list.ts';

/** What somebody types, and the goods they mean: of these products any brand and variant, of these any SKU with these values. */
export interface Asked {
  readonly text: string;
  readonly name: string;
  readonly values: readonly string[];
}

export const ASKED: readonly Asked[] = LIST.trim().split('\n').map((line) => {
  const [text = '', name = '', values = ''] = line.split(' > ');
  return { text, name, values: values.split(' ') };
});

/** The SKUs that are right, by id, with the ids of their products. */
export interface Right { readonly products: ReadonlySet<string>; readonly skus: ReadonlySet<string> }

export const rightOf = async (db: Pool, { name, values }: Asked): Promise<Right> => {
  const { rows } = await db.query<{ id: string; product_id: string }>(`
    select k.id, k.product_id from skus k join products p on p.id = k.product_id
    where (p.name = $1 or p.name like $1 || ' %') and k.is_sellable and string_to_array(array_to_string(k.spec_values, ' '), ' ') @> $2`, [name, values]);
  return { products: new Set(rows.map((row) => row.product_id)), skus: new Set(rows.map(({ id }) => id)) };
};
