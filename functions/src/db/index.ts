import { type Actor, storeOf } from '../actor.ts';
import type { Addresses, KeptPlace } from '../use-cases/ports/addresses.ts';
import type { Catalog } from '../use-cases/ports/catalog.ts';
import type { Craft, CraftBoard, Notices } from '../use-cases/ports/craft.ts';
import type { LetterObjects, Letters } from '../use-cases/ports/letters.ts';
import type { Orders } from '../use-cases/ports/orders.ts';
import type { Reviews } from '../use-cases/ports/reviews.ts';
import type { Backtests, Rules } from '../use-cases/ports/rules.ts';
import type { Desk } from '../use-cases/ports/desk.ts';
import type { ConsoleSignIns } from '../use-cases/ports/console.ts';
import type { Sessions } from '../use-cases/ports/sessions.ts';
import type { Audit } from '../use-cases/ports/audit.ts';
import { auditOf } from './audit.ts';
import { consoleSignInsOf } from './console.ts';
import type { Database } from './database.types.ts';
import { deskOf } from './desk.ts';
import { lettersOf } from './letters.ts';
import { ordersOf } from './orders.ts';
import { reviewsOf } from './reviews.ts';
import { backtestsOf, rulesOf } from './rules.ts';
import { craftBoardOf, craftOf, noticesOf } from './craft.ts';
import { createSql, type DbSettings, type Sql } from './sql.ts';
import { createLetterObjects } from './storage.ts';

export type { DbSettings } from './sql.ts';

export interface Maintenance {
  sweepExpired(): Promise<{ answers: number; sessions: number; limits: number }>;
  stockDiscrepancies(): Promise<object[]>;
}

/** Everything that is kept, by the ports that the use cases know. */
export interface Db {
  readonly catalog: Catalog;
  readonly addresses: Addresses;
  readonly orders: Orders;
  readonly reviews: Reviews;
  readonly rules: Rules;
  readonly backtests: Backtests;
  readonly letters: Letters;
  readonly letterObjects: LetterObjects;
  readonly desk: Desk;
  readonly craft: Craft;
  readonly craftBoard: CraftBoard;
  readonly notices: Notices;
  readonly sessions: Sessions;
  readonly consoleSignIns: ConsoleSignIns;
  readonly audit: Audit;
  readonly maintenance: Maintenance;
  isUp(): Promise<boolean>;
}

export const createDb = (settings: DbSettings): Db => {
  const sql = createSql(settings);
  return {
    catalog: catalogOf(sql), addresses: addressesOf(sql), orders: ordersOf(sql), sessions: sessionsOf(sql), consoleSignIns: consoleSignInsOf(sql), audit: auditOf(sql), reviews: reviewsOf(sql),
    rules: rulesOf(sql), backtests: backtestsOf(sql),
    letters: lettersOf(sql), letterObjects: createLetterObjects(settings),
    craft: craftOf(sql), craftBoard: craftBoardOf(sql), notices: noticesOf(sql),
    desk: deskOf(sql),
    maintenance: {
      sweepExpired: () => sql.asService('sweep_expired', {}),
      stockDiscrepancies: () => sql.asService('list_stock_discrepancies', {}),
    },
    isUp: () => sql.selectAsUser(NOBODY, (client) => client.from('districts').select('adcode').limit(1)).then(() => true, () => false),
  };
};

/** Sees what anyone signed in sees, and no store's record. */
const NOBODY: Actor = { userId: '00000000-0000-0000-0000-000000000000', role: 'sales', storeId: null };

const catalogOf = (sql: Sql): Catalog => ({
  categories: (actor) => sql.asUser(actor, 'list_categories', {}),
  products: (actor, query) => sql.asUser(actor, 'list_products', { p_request: query }),
  match: (actor, asked) => sql.asUser(actor, 'match_goods', { p_request: asked }),
  synonyms: (actor) => sql.asUser(actor, 'get_synonyms', {}),
  product: (actor, productId) => sql.asUser(actor, 'get_product', { p_product_id: productId }),
  stockChanges: (actor, since) => sql.asUser(actor, 'list_stock_changes', { p_since: since }),
  frequent: (actor, limit) => sql.asUser(actor, 'list_frequent', { p_limit: limit }),
  lookUp: (actor, { codes, skuIds }) => sql.asUser(actor, 'look_up_skus', { p_codes: codes, p_sku_ids: skuIds }),
});

const sessionsOf = (sql: Sql): Sessions => ({
  start: (request) => sql.asService('start_session', { p_request: request }),
  refresh: (request) => sql.asService('refresh_session', { p_request: request }),
  bind: (request) => sql.asService('bind_session', { p_request: request }),
  end: (request) => sql.asService('end_session', { p_request: request }),
});

const addressesOf = (sql: Sql): Addresses => ({
  list: (actor) => sql.asUser(actor, 'list_addresses', {}),
  write: (address) => sql.asService('write_address', { p_request: address }),
  remove: (request) => sql.asService('delete_address', { p_request: request }),

  deliveryAdcodes: async (actor) => {
    const rows = await sql.selectAsUser(actor, (client) =>
      client.from('store_delivery_districts').select('adcode').eq('store_id', storeOf(actor)).order('adcode'));
    return rows.length === 0 ? null : rows.map((row) => row.adcode);
  },

  place: async (actor, addressId) => {
    const [row] = await sql.selectAsUser(actor, (client) =>
      client.from('addresses').select(PLACE_COLUMNS).eq('id', addressId).eq('store_id', storeOf(actor)).is('deleted_at', null));
    return row ? placeOf(row) : null;
  },

  previous: async (actor, requestId) => {
    const [row] = await sql.selectAsUser(actor, (client) =>
      client.from('idempotency').select('operation, bodyHash:body_hash, outcome').eq('user_id', actor.userId).eq('request_id', requestId));
    return row ?? null;
  },
});

const PLACE_COLUMNS = 'text, door, lng, lat, geocoded_lng, geocoded_lat, level, adcode, district, place_name';
type PlaceRow = Pick<Database['public']['Tables']['addresses']['Row'], 'text' | 'door' | 'lng' | 'lat' | 'geocoded_lng' | 'geocoded_lat' | 'level' | 'adcode' | 'district' | 'place_name'>;

const placeOf = ({ lng, lat, geocoded_lng, geocoded_lat, place_name, ...row }: PlaceRow): KeptPlace => ({
  ...row, placeName: place_name, pin: { lng, lat }, geocoded: { lng: geocoded_lng, lat: geocoded_lat },
});
