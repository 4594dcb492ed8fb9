import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startWorld, type World } from '../../local/src/world/index.ts';
import { seed, type SeedOptions } from '../../supabase/seed/index.ts';

/** A seeded world of its own with fsync on, open while `work` runs. */
export const inWorld = async <T>(options: SeedOptions, connections: number, work: (world: World, db: pg.Pool) => Promise<T>): Promise<T> => {
  const dir = mkdtempSync(join(tmpdir(), 'zhundan-bench-'));
  const world = await startWorld({ dir, fsync: true });
  const db = new pg.Pool({ connectionString: world.stack.dbUrl, max: connections });
  try {
    await seed(world.stack.dbUrl, options);
    return await work(world, db);
  } finally {
    await db.end();
    await world.stop();
    rmSync(dir, { recursive: true, force: true });
  }
};
