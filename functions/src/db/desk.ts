import type { Desk } from '../use-cases/ports/desk.ts';
import type { Sql } from './sql.ts';

export const deskOf = (sql: Sql): Desk => ({
  orders: (actor, query) => sql.asUser(actor, 'list_orders_admin', { p_request: query }),
  options: (actor) => sql.asUser(actor, 'get_desk_options', {}),
  story: (actor, orderNo) => sql.asUser(actor, 'get_order_story', { p_order_no: orderNo }),
  submit: (actor, attemptId) => sql.asUser(actor, 'get_submit_story', { p_attempt_id: attemptId }),
  views: (actor) => sql.asUser(actor, 'list_saved_views', {}),
  saveView: (request) => sql.asService('save_view', { p_request: request }),
  renameView: (request) => sql.asService('rename_view', { p_request: request }),
  deleteView: (request) => sql.asService('delete_view', { p_request: request }),
  onePass: (actor, query) => sql.asUser(actor, 'get_one_pass_rate', { p_request: query }),
  onePassRows: (actor, query) => sql.asUser(actor, 'list_one_pass_rows', { p_request: query }),
});
