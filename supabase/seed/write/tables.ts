import type { Chain } from '../chain/chain.ts';
import type { Catalog, Sku } from '../goods/catalog.ts';
import { type Address, snapshotOf } from '../past/addresses.ts';
import type { PastAttempt } from '../past/attempts.ts';
import type { OrderReturn, Receivable } from '../past/debts.ts';
import type { PastOrder } from '../past/history.ts';
import type { Movement } from '../past/ledger.ts';
import type { Told } from '../past/outbox.ts';
import type { SkuStat } from '../past/stats.ts';
import type { PriceListVersion } from '../prices.ts';
import type { Shelving } from '../stock.ts';
import { type Load, rowsOf } from './copy.ts';
import { FIRST_RULES } from './rule-sets.ts';

/** Which columns of the schema hold what the generators made; parents before children. */

export const chainLoads = (chain: Chain, createdAt: Date): Load[] => [
  { table: 'districts', columns: 'adcode, name', rows: chain.districts.map((d) => [d.adcode, d.name]) },
  { table: 'channels', columns: 'code, name', rows: chain.channels.map((c) => [c.code, c.name]) },
  { table: 'warehouses', columns: 'id, code, name', rows: chain.warehouses.map((w) => [w.id, w.code, w.name]) },
  { table: 'zones', columns: 'id, warehouse_id, code, name', rows: chain.zones.map((z) => [z.id, z.warehouseId, z.code, z.name]) },
  { table: 'franchisees', columns: 'id, code, name', rows: chain.franchisees.map((f) => [f.id, f.code, f.name]) },
  { table: 'stores', columns: 'id, code, name, kind, franchisee_id, channel, warehouse_id, adcode, opened_on',
    rows: chain.stores.map((s) => [s.id, s.code, s.name, s.kind, s.franchiseeId, s.channel, s.warehouseId, s.adcode, s.openedOn]) },
  { table: 'store_delivery_districts', columns: 'store_id, adcode', rows: chain.deliveryDistricts.map((d) => [d.storeId, d.adcode]) },
  { table: 'users', columns: 'id, code, name, mobile, created_at', rows: chain.users.map((u) => [u.id, u.code, u.name, u.mobile, createdAt]) },
  { table: 'memberships', columns: 'user_id, role, store_id', rows: chain.memberships.map((m) => [m.userId, m.role, m.storeId]) },
  { table: 'identities', columns: 'openid, user_id, bound_at', rows: chain.identities.map((i) => [i.openid, i.userId, createdAt]) },
  { table: 'invites', columns: 'code_hash, user_id, expires_at', rows: chain.invites.map((i) => [i.codeHash, i.userId, i.expiresAt]) },
];

export const catalogLoads = ({ categories, products, skus }: Catalog): Load[] => [
  { table: 'categories', columns: 'id, parent_id, name, picture, position',
    rows: categories.map((c) => [c.id, c.parentId, c.name, c.picture, c.position]) },
  { table: 'products', columns: 'id, code, name, brand, category_id, picture, description, unit, spec_axes, search',
    rows: products.map((p) => [p.id, p.code, p.name, p.brand, p.categoryId, p.picture, p.description, p.unit, p.axes, p.search]) },
  { table: 'skus', columns: 'id, product_id, code, barcode, spec_values, search, pack_multiple, min_qty, is_sellable',
    rows: skus.map((s) => [s.id, s.productId, s.code, s.barcode, s.values, s.search, s.packMultiple, s.minQty, s.isSellable]) },
];

export const levelLoad = (shelves: readonly Shelving[], skus: readonly Sku[], { zones }: Chain): Load => {
  const zoneOf = new Map(zones.map(({ id, warehouseId, shelf }) => [`${warehouseId} ${shelf}`, id]));
  return { table: 'stock_levels', columns: 'warehouse_id, sku_id, zone_id, expected_on',
    rows: shelves.map(({ warehouseId, skuIndex, expectedOn }) => {
      const sku = skus[skuIndex]!;
      return [warehouseId, sku.id, zoneOf.get(`${warehouseId} ${sku.product.shelf}`)!, expectedOn];
    }) };
};

export const addressLoad = (addresses: readonly Address[], usedAt: ReadonlyMap<string, number>, verifiedAt: Date): Load => ({
  table: 'addresses',
  columns: 'id, store_id, contact_name, phone, text, door, lng, lat, geocoded_lng, geocoded_lat, level, adcode, district, is_default, verified_at, used_at, created_at',
  rows: addresses.map((a) => {
    const used = usedAt.get(a.id);
    return [a.id, a.storeId, a.contactName, a.phone, a.text, a.door, a.lng, a.lat, a.geocodedLng, a.geocodedLat, '门牌号', a.adcode,
      a.district, a.isDefault, verifiedAt, used === undefined ? null : new Date(used), verifiedAt];
  }),
});

export const orderLoads = (orders: Iterable<PastOrder>, skus: readonly Sku[], versionIds: ReadonlyMap<PriceListVersion, string>): Load[] => [
  { table: 'orders',
    columns: 'id, order_no, store_id, business_day, day_sequence, status, placed_by, placed_at, warehouse_id, price_list_version_id, total_fen, address_id, address, note',
    rows: rowsOf(orders, (o) => [[o.id, o.orderNo, o.store.id, o.day, o.sequence, o.status, o.placedBy, new Date(o.placedAt),
      o.store.warehouseId, versionIds.get(o.version)!, o.totalFen, o.address.id, snapshotOf(o.address), o.note]]) },
  { table: 'order_lines', columns: 'order_id, line_no, sku_id, qty, unit_price_fen, amount_fen, name, spec_text, unit, is_made_to_order',
    rows: rowsOf(orders, (o) => o.lines.map(({ skuIndex, qty, unitFen }, index) => {
      const { id, product, values, craft } = skus[skuIndex]!;
      return [o.id, index + 1, id, qty, unitFen, qty * unitFen, product.name, values.join(' '), product.unit, Boolean(craft)];
    })) },
  { table: 'order_events', columns: 'order_id, seq, kind, at, by_user, note',
    rows: rowsOf(orders, (o) => o.events.map((e, index) => [o.id, index + 1, e.kind, new Date(e.at), e.by, e.note])) },
];

export const movementLoad = (movements: Iterable<Movement>): Load => ({
  table: 'stock_movements', columns: 'warehouse_id, sku_id, on_hand_delta, reserved_delta, reason, order_id, moved_by, moved_at',
  rows: rowsOf(movements, (m) => [[m.warehouseId, m.skuId, m.onHand, m.reserved, m.reason, m.orderId, m.by, new Date(m.at)]]),
});

/** Under the first version of the rules, which was there before them all. */
export const attemptLoad = (attempts: Iterable<PastAttempt>): Load => ({
  table: 'attempts',
  columns: 'id, store_id, user_id, request_id, at, outcome, codes, findings, order_id, line_count, expected_total_fen, rule_set_version, facts, is_first',
  rows: rowsOf(attempts, ({ order: o, ...a }) => [[a.id, o.store.id, o.placedBy, a.requestId, new Date(a.at), a.isAccepted ? (o.heldFor ? 'held' : 'accepted') : 'refused',
    a.codes, JSON.stringify(a.findings), a.isAccepted ? o.id : null, o.lines.length, a.totalFen, FIRST_RULES, a.facts, a.isFirst]]),
});

export const firingLoad = (attempts: Iterable<PastAttempt>): Load => ({
  table: 'rule_firings', columns: 'rule_id, version_no, attempt_id, order_id, at, action, is_shadow, amount_fen',
  rows: rowsOf(attempts, ({ order, id, at, isAccepted, totalFen, firings }) => firings.map((firing) =>
    [firing.ruleId, FIRST_RULES, id, isAccepted ? order.id : null, new Date(at), firing.action, firing.isShadow, totalFen])),
});

export const debtLoads = (receivables: Iterable<Receivable>, returns: Iterable<OrderReturn>): Load[] => [
  { table: 'receivables', columns: 'order_id, store_id, amount_fen, due_on, issued_at, settled_on',
    rows: rowsOf(receivables, ({ order: o, ...r }) => [[o.id, o.store.id, o.totalFen, r.dueOn, new Date(r.issuedAt), r.settledOn]]) },
  { table: 'order_returns', columns: 'order_id, returned_on, amount_fen, reason',
    rows: rowsOf(returns, ({ order: o, ...r }) => [[o.id, r.returnedOn, r.amountFen, r.reason]]) },
];

export const outboxLoad = (told: Iterable<Told>): Load => ({
  table: 'outbox', columns: 'topic, order_id, payload, created_at, delivered_at',
  rows: rowsOf(told, ({ order: o, topic, at, deliveredAt }) => [[topic, o.id, { orderNo: o.orderNo }, new Date(at), new Date(deliveredAt)]]),
});

export const statLoads = (stats: readonly SkuStat[], counters: readonly { storeId: string; day: string; last: number }[]): Load[] => [
  { table: 'store_sku_stats', columns: 'store_id, sku_id, product_id, bought_times, last_qty, last_ordered_at',
    rows: stats.map((s) => [s.storeId, s.sku.id, s.sku.productId, s.boughtTimes, s.lastQty, new Date(s.lastOrderedAt)]) },
  { table: 'store_day_counters', columns: 'store_id, business_day, last_sequence', rows: counters.map((c) => [c.storeId, c.day, c.last]) },
];
