import type { Craft, Notices } from '../use-cases/ports/craft.ts';
import type { Sql } from './sql.ts';

export const craftOf = (sql: Sql): Craft => ({
  facts: (actor, lines) => sql.asUser(actor, 'craft_facts', { p_request: { lines } }),
  extendDays: (days) => sql.asService('extend_craft_days', { p_days: days }),
});

export const noticesOf = (sql: Sql): Notices => ({
  list: (actor, page) => sql.asUser(actor, 'list_notices', { p_request: page }),
  read: (storeId, upTo) => sql.asService('read_notices', { p_request: { storeId, upTo } }),
});
