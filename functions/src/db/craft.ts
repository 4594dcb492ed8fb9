import type { Craft, CraftBoard, Notices } from '../use-cases/ports/craft.ts';
import type { Sql } from './sql.ts';

export const craftOf = (sql: Sql): Craft => ({
  facts: (actor, lines) => sql.asUser(actor, 'craft_facts', { p_request: { lines } }),
  extendDays: (days) => sql.asService('extend_craft_days', { p_days: days }),
});

export const craftBoardOf = (sql: Sql): CraftBoard => ({
  read: (actor, window) => sql.asUser(actor, 'get_craft_board', { p_request: window }),
  move: (request) => sql.asService('move_booking', { p_request: request }),
  markDowntime: (request) => sql.asService('mark_downtime', { p_request: request }),
  clearDowntime: (request) => sql.asService('clear_downtime', { p_request: request }),
  setHoliday: (request) => sql.asService('set_craft_holiday', { p_request: request }),
  planLine: (request) => sql.asService('plan_order_line', { p_request: request }),
});

export const noticesOf = (sql: Sql): Notices => ({
  list: (actor, page) => sql.asUser(actor, 'list_notices', { p_request: page }),
  read: (storeId, upTo) => sql.asService('read_notices', { p_request: { storeId, upTo } }),
});
