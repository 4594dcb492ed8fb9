import pg from 'pg';
import { noSuchBucket, noSuchKey, StorageProblem } from './problem.ts';
import type { BucketLimits } from './rules.ts';

export interface Bucket extends BucketLimits {
  id: string;
  name: string;
  public: boolean;
}

export interface StoredObject {
  id: string;
  name: string;
  version: string;
  metadata: { mimetype: string; size: number; cacheControl: string; eTag: string; lastModified: string };
  created_at: string;
  updated_at: string;
}

export interface Listing {
  prefix: string;
  limit: number;
  offset: number;
  search?: string;
  sortBy?: { column?: string; order?: string };
}

/** What one level of a bucket holds: objects, and folders, which are only shared beginnings of names. */
const LIST = `
  with level as (
    select split_part(substr(o.name, length($2) + 1), '/', 1) as entry,
           strpos(substr(o.name, length($2) + 1), '/') > 0    as is_folder, o.*
    from storage.objects o
    where o.bucket_id = $1 and starts_with(o.name, $2)
  )
  select entry as name, case when is_folder then null else id end as id,
         case when is_folder then null else updated_at end as updated_at,
         case when is_folder then null else created_at end as created_at,
         case when is_folder then null else metadata end as metadata
  from (select distinct on (entry, is_folder) * from level where strpos(lower(entry), lower($3)) > 0 order by entry, is_folder) as entries
  order by`;

const SORTABLE = new Map([['name', 'entry'], ['created_at', 'created_at'], ['updated_at', 'updated_at'], ['last_accessed_at', 'last_accessed_at']]);
const UNIQUE_VIOLATION = '23505', FOREIGN_KEY_VIOLATION = '23503';

/** The tables storage.buckets and storage.objects. */
export const createRecords = (dbUrl: () => string | undefined) => {
  let pool: pg.Pool | undefined;
  const query = async <Row extends object>(sql: string, values: unknown[]): Promise<Row[]> => {
    if (!pool) {
      pool = new pg.Pool({ connectionString: dbUrl() ?? '', max: 4 });
      // A server that was killed; the next query gets a new connection.
      pool.on('error', () => undefined);
    }
    return (await pool.query<Row>(sql, values)).rows;
  };

  return {
    buckets: () => query<Bucket>('select * from storage.buckets order by id', []),
    bucket: async (id: string): Promise<Bucket> => {
      const [bucket] = await query<Bucket & { file_size_limit: string | null }>('select * from storage.buckets where id = $1', [id]);
      if (!bucket) throw noSuchBucket();
      return { ...bucket, file_size_limit: bucket.file_size_limit === null ? null : Number(bucket.file_size_limit) };
    },
    saveBucket: async (bucket: Bucket, isNew: boolean): Promise<void> => {
      const values = [bucket.id, bucket.public, bucket.file_size_limit, bucket.allowed_mime_types];
      const sql = isNew
        ? 'insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types) values ($1, $1, $2, $3, $4) returning id'
        : 'update storage.buckets set public = $2, file_size_limit = $3, allowed_mime_types = $4, updated_at = now() where id = $1 returning id';
      const saved = await query(sql, values).catch((error: pg.DatabaseError) => {
        throw error.code === UNIQUE_VIOLATION ? new StorageProblem(409, 'ResourceAlreadyExists', 'The resource already exists') : error;
      });
      if (saved.length === 0) throw noSuchBucket();
    },
    removeBucket: async (id: string): Promise<void> => {
      await query('delete from storage.buckets where id = $1', [id]).catch((error: pg.DatabaseError) => {
        throw error.code === FOREIGN_KEY_VIOLATION ? new StorageProblem(409, 'InvalidRequest', 'The bucket you tried to delete is not empty') : error;
      });
    },
    object: async (bucket: string, name: string): Promise<StoredObject> => {
      const [object] = await query<StoredObject>('select * from storage.objects where bucket_id = $1 and name = $2', [bucket, name]);
      if (!object) throw noSuchKey();
      return object;
    },
    names: async (bucket: string, names: readonly string[]): Promise<Set<string>> =>
      new Set((await query<{ name: string }>('select name from storage.objects where bucket_id = $1 and name = any($2)', [bucket, names])).map(({ name }) => name)),
    /** Answers the id, and the version whose bytes are now nobody's. */
    saveObject: async (bucket: string, name: string, version: string, metadata: object, upsert: boolean): Promise<{ id: string; replaced: string | null }> => {
      const [saved] = await query<{ id: string; replaced: string | null }>(`
        with before as (select version from storage.objects where bucket_id = $1 and name = $2 for update)
        insert into storage.objects (bucket_id, name, version, metadata) values ($1, $2, $3, $4)
        on conflict (bucket_id, name) do update set version = excluded.version, metadata = excluded.metadata, updated_at = now() where $5
        returning id, (select version from before) as replaced`, [bucket, name, version, metadata, upsert]);
      if (!saved) throw new StorageProblem(409, 'ResourceAlreadyExists', 'The resource already exists');
      return saved;
    },
    removeObjects: (bucket: string, names: readonly string[] | null): Promise<StoredObject[]> =>
      query<StoredObject>('delete from storage.objects where bucket_id = $1 and ($2::text[] is null or name = any($2)) returning *', [bucket, names]),
    list: (bucket: string, { prefix, limit, offset, search = '', sortBy = {} }: Listing): Promise<object[]> => {
      const folder = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
      const order = `${SORTABLE.get(sortBy.column ?? 'name') ?? 'entry'} ${sortBy.order === 'desc' ? 'desc' : 'asc'}, entry`;
      return query(`${LIST} ${order} limit $4 offset $5`, [bucket, folder, search, limit, offset]);
    },
    close: async (): Promise<void> => { await pool?.end(); },
  };
};

export type Records = ReturnType<typeof createRecords>;
