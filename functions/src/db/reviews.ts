import type { Reviews } from '../use-cases/ports/reviews.ts';
import type { Sql } from './sql.ts';

export const reviewsOf = (sql: Sql): Reviews => ({
  list: (actor, page) => sql.asUser(actor, 'list_reviews', { p_request: page }),
  get: (actor, orderNo) => sql.asUser(actor, 'get_review', { p_order_no: orderNo }),
  decide: (request) => sql.asService('decide_review', { p_request: request }),
  ask: (request) => sql.asService('ask_review', { p_request: request }),
  answer: (request) => sql.asService('answer_review', { p_request: request }),
  late: (limit) => sql.asService('list_late_reviews', { p_limit: limit }),
  advance: (orderNo) => sql.asService('advance_review', { p_order_no: orderNo }),
});
