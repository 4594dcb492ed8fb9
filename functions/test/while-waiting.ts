import type pg from 'pg';
import { until } from '../../local/src/processes/until.ts';

/** Does something while a store's next write waits for its turn: after it was judged, before it is written. */
export const whileWaiting = async <Answer>(db: pg.Pool, storeId: string, write: () => Promise<Answer>, meanwhile: () => Promise<unknown>): Promise<Answer> => {
  const turn = await db.connect();
  try {
    await turn.query('begin');
    await turn.query('insert into store_order_counters (store_id) values ($1) on conflict do nothing', [storeId]);
    await turn.query('select from store_order_counters where store_id = $1 for update', [storeId]);
    const writing = write();
    await until('the write waits for its turn', async () => {
      if ((await db.query(`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)).rowCount === 0) throw new Error('not yet');
    });
    await meanwhile();
    await turn.query('commit');
    return await writing;
  } finally {
    turn.release();
  }
};
