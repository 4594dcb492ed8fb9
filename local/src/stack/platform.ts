import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const platformSql = (): string => readFileSync(join(import.meta.dirname, 'platform.sql'), 'utf8');

/** Changes when the platform does: part of the name under which a prepared database is kept. */
export const platformHash = (): string => createHash('sha256').update(platformSql()).digest('hex').slice(0, 16);

/** Gives a plain Postgres what a hosted Supabase project has before its first migration; skips it when it is there. */
export const applyPlatform = async (adminUrl: string, password: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ applied: string | null }>(
      "select obj_description(to_regnamespace('auth'), 'pg_namespace') as applied");
    const hash = platformHash();
    if (rows[0]?.applied === hash) return;

    await client.query(`begin; ${platformSql()}; commit`);
    for (const role of ['postgres', 'authenticator']) {
      await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
    }
    // Last, so that an interrupted first start does the rest next time.
    await client.query(`comment on schema auth is ${client.escapeLiteral(hash)}`);
  } finally {
    await client.end();
  }
};
