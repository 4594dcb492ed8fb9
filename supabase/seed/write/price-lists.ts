import type { Client } from 'pg';
import type { Sku } from '../goods/catalog.ts';
import type { PriceListVersion } from '../prices.ts';
import { type Load, rowsOf } from './copy.ts';

/** The id that the database gave to each version. */
export type VersionIds = ReadonlyMap<PriceListVersion, string>;

/** A version exists first, takes its items, and is sealed last: afterwards neither changes again. */
export const insertVersions = async (client: Client, versions: readonly PriceListVersion[], publisher: string): Promise<VersionIds> => {
  const ids = new Map<PriceListVersion, string>();
  for (const version of versions) {
    const { rows } = await client.query<{ id: string }>(
      'insert into price_list_versions (channel, version_no, effective_at, published_by, note) values ($1, $2, $3, $4, $5) returning id',
      [version.channel, version.versionNo, new Date(version.effectiveAt), publisher, version.note]);
    ids.set(version, rows[0]!.id);
  }
  return ids;
};

export const priceLoad = (versions: readonly PriceListVersion[], ids: VersionIds, skus: readonly Sku[]): Load => ({
  table: 'price_list_items', columns: 'version_id, sku_id, channel, price_fen',
  rows: rowsOf(versions, (version) => skus.map((sku, at) => [ids.get(version)!, sku.id, version.channel, version.fen[at]!])),
});

export const sealVersions = async (client: Client, ids: VersionIds): Promise<void> => {
  for (const [{ publishedAt }, id] of ids) {
    await client.query('update price_list_versions set published_at = $2 where id = $1', [id, new Date(publishedAt)]);
  }
};
