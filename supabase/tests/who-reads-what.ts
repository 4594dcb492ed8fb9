/**
 * The one page that says who reads which rows of which table. The matrix test reads the tables from the catalogue, so a
 * new table fails until it has its row here. Nobody but the functions of the schema writes anything.
 */

/** A predicate over the table's rows; `:store`, `:user`, `:channel`, `:house` are those of the person who asks. */
type Rows = string;

export interface Readers {
  franchisee: Rows;
  sales: Rows;
  /** Everybody at headquarters: supervisor, price_desk, finance, warehouse, craft, admin, auditor. */
  hq: Rows;
  /** Where those who pick and make goods read less than the rest of headquarters. */
  warehouse?: Rows;
  craft?: Rows;
}

const ALL = 'true';
const NONE = 'false';
const SALES_STORES = `(select m.store_id from memberships m where m.user_id = :user and m.role = 'sales')`;

const everyone: Readers = { franchisee: ALL, sales: ALL, hq: ALL };
const onlyHq: Readers = { franchisee: NONE, sales: NONE, hq: ALL };
const nobody: Readers = { franchisee: NONE, sales: NONE, hq: NONE };
const ofStores: Readers = { franchisee: 'store_id = :store', sales: `store_id in ${SALES_STORES}`, hq: ALL };
const ofOrders: Readers = {
  franchisee: 'order_id in (select o.id from orders o where o.store_id = :store)',
  sales: `order_id in (select o.id from orders o where o.store_id in ${SALES_STORES})`,
  hq: ALL,
};
const ofReviews = (which: string): Rows => `review_id in (select r.id from reviews r where ${which})`;
const ofLetters: Readers = {
  franchisee: 'letter_id in (select l.id from letters l where l.store_id = :store)',
  sales: `letter_id in (select l.id from letters l where l.store_id in ${SALES_STORES})`,
  hq: ALL,
};
/** A sales rep is not of a store, and so of no channel and no warehouse. */
const ofChannel: Readers = { franchisee: 'channel = :channel', sales: NONE, hq: ALL };
const oneself = (column: string): Readers => ({ franchisee: `${column} = :user`, sales: `${column} = :user`, hq: ALL });

export const WHO_READS_WHAT: Record<string, Readers> = {
  districts: everyone,
  warehouses: everyone,
  categories: everyone,
  products: everyone,
  skus: everyone,
  synonym_versions: everyone,
  craft_lines: everyone,
  craft_days: everyone,
  sku_craft: everyone,

  channels: onlyHq,
  zones: onlyHq,
  franchisees: onlyHq,
  stock_movements: onlyHq,
  outbox: onlyHq,
  rule_set_versions: onlyHq,
  rule_firings: onlyHq,
  backtests: onlyHq,
  backtest_hits: onlyHq,
  audit_events: onlyHq,
  craft_calendars: onlyHq,
  craft_holidays: onlyHq,
  craft_downtimes: onlyHq,

  stores: { franchisee: 'id = :store', sales: `id in ${SALES_STORES}`, hq: ALL },
  store_delivery_districts: ofStores,
  addresses: ofStores,
  orders: ofStores,
  attempts: ofStores,
  store_sku_stats: ofStores,
  order_lines: ofOrders,
  order_events: ofOrders,
  order_returns: ofOrders,
  receivables: { ...ofStores, warehouse: NONE, craft: NONE },
  craft_bookings: ofOrders,
  notices: ofStores,
  reviews: ofStores,
  review_messages: { franchisee: ofReviews('r.store_id = :store'), sales: ofReviews(`r.store_id in ${SALES_STORES}`), hq: ALL },
  letters: ofStores,
  letter_files: ofLetters,
  letter_uses: ofLetters,
  store_order_counters: ofStores,

  price_list_versions: ofChannel,
  price_list_items: ofChannel,
  stock_levels: { franchisee: 'warehouse_id = :house', sales: NONE, hq: ALL },

  users: oneself('id'),
  memberships: oneself('user_id'),
  idempotency: { franchisee: 'user_id = :user', sales: 'user_id = :user', hq: 'user_id = :user' },

  one_pass_days: onlyHq,
  one_pass_cause_days: onlyHq,
  attempt_causes: onlyHq,
  saved_views: { franchisee: 'user_id = :user', sales: 'user_id = :user', hq: 'user_id = :user' },

  order_contacts: nobody,
  identities: nobody,
  invites: nobody,
  session_families: nobody,
  console_sign_ins: nobody,
  refresh_tokens: nobody,
  rate_limits: nobody,
  store_day_counters: nobody,
};
