import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** One file of supabase/migrations: `20260101090000_products.sql`. */
export interface Migration {
  version: string;
  name: string;
  sql: string;
}

const FILE_NAME = /^(\d+)_(.+)\.sql$/;
/** Any number; two starts at once take turns by it. */
const LOCK = 5_432_101;

/** In the order in which they apply, which is that of their names. */
export const readMigrations = (folder: string): Migration[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith('.sql')).sort().map((file) => {
    const [, version, name] = FILE_NAME.exec(file) ?? [];
    if (!version || !name) throw new Error(`supabase/migrations/${file}: a migration is named <number>_<name>.sql`);
    return { version, name, sql: readFileSync(join(folder, file), 'utf8') };
  });
};

/** Which have to be applied, given the versions that are. One that would go in between others is a mistake. */
export const pendingOf = (migrations: readonly Migration[], applied: ReadonlySet<string>): Migration[] => {
  const pending = migrations.filter(({ version }) => !applied.has(version));
  const last = migrations.findLast(({ version }) => applied.has(version));
  const late = pending.find(({ version }) => last && version < last.version);
  if (late) {
    throw new Error(`Migration ${late.version}_${late.name} comes before ${last?.version}_${last?.name}, which is applied already.`
      + ' Give it a later number, or start over with: npm start -- --fresh');
  }
  return pending;
};

/** Says in which line of which file Postgres found the mistake. */
const located = (migration: Migration, error: unknown): Error => {
  const { message, position, where, detail, hint } = error as pg.DatabaseError;
  const line = position ? `:${migration.sql.slice(0, Number(position) - 1).split('\n').length}` : '';
  const more = [detail, hint, where].filter(Boolean).map((text) => `\n  ${text}`).join('');
  return new Error(`supabase/migrations/${migration.version}_${migration.name}.sql${line}: ${message}${more}`, { cause: error });
};

const applyOne = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query(
      'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)',
      [migration.version, migration.name, [migration.sql]]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw located(migration, error);
  }
};

/**
 * Applies the migrations that this database does not have, each once and whole, and records them where and as the
 * Supabase CLI does. Answers the versions it applied.
 */
export const migrate = async (
  dbUrl: string, folder: string, onApplied?: (done: number, total: number, name: string) => void,
): Promise<string[]> => {
  const client = new pg.Client({ connectionString: dbUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(`create schema if not exists supabase_migrations;
      create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text)`);
    const { rows } = await client.query<{ version: string }>('select version from supabase_migrations.schema_migrations');
    const pending = pendingOf(readMigrations(folder), new Set(rows.map(({ version }) => version)));
    for (const [index, migration] of pending.entries()) {
      await applyOne(client, migration);
      await client.query('reset all');
      onApplied?.(index + 1, pending.length, migration.name);
    }
    return pending.map(({ version }) => version);
  } finally {
    await client.end();
  }
};
