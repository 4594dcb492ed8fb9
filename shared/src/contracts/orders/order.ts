import * as z from 'zod/mini';
import { day, fen, gcj02Point, instant, priceListVersion, quantity, uuid } from '../fields.ts';
import { ruleFinding } from '../findings.ts';
import { reviewMessage, reviewState } from '../reviews/review.ts';

export const ORDER_STATUSES = ['held', 'placed', 'picking', 'shipped', 'completed', 'cancelled', 'rejected'] as const;
export const orderStatus = z.enum(ORDER_STATUSES);
export type OrderStatus = z.infer<typeof orderStatus>;

/** On screen, one word per status. */
export const ORDER_STATUS_NAMES: Record<OrderStatus, string> = {
  held: '待复核', placed: '已提交', picking: '拣货中', shipped: '已发货', completed: '已完成', cancelled: '已取消', rejected: '未通过',
};

/** What happens to an order. A held one is asked about, answered, escalated, approved, rejected or released. */
export const ORDER_EVENTS = [
  'held', 'asked', 'answered', 'escalated', 'approved', 'rejected', 'released', 'placed', 'promiseMoved',
  'picking', 'shipped', 'completed', 'cancelled',
] as const;
export type OrderEventKind = (typeof ORDER_EVENTS)[number];

export const orderSummary = z.strictObject({
  orderNo: z.string(),
  status: orderStatus,
  placedAt: instant,
  totalFen: fen,
  lineCount: z.int(),
  /** The first few goods by name, for a glance. */
  goods: z.array(z.strictObject({ name: z.string(), specText: z.string(), picture: z.string(), qty: quantity, unit: z.string() })),
});
export type OrderSummary = z.infer<typeof orderSummary>;

export const orderLine = z.strictObject({
  skuId: uuid,
  skuCode: z.string(),
  productId: uuid,
  name: z.string(),
  specText: z.string(),
  picture: z.string(),
  unit: z.string(),
  qty: quantity,
  unitPriceFen: fen,
  amountFen: fen,
  /** The day on which the craft department has it ready; null for goods from stock. */
  promisedOn: z.nullable(day),
});

export const orderEvent = z.strictObject({
  /** placed, cancelled, picked … ; the phone has a word for each. */
  kind: z.enum(ORDER_EVENTS),
  at: instant,
  byName: z.string(),
  note: z.nullable(z.string()),
});

export const order = z.strictObject({
  orderNo: z.string(),
  status: orderStatus,
  placedAt: instant,
  placedByName: z.string(),
  totalFen: fen,
  priceListVersion,
  note: z.nullable(z.string()),
  address: z.strictObject({
    contactName: z.string(), phone: z.string(), text: z.string(), door: z.string(), district: z.string(), pin: gcj02Point,
  }),
  lines: z.array(orderLine),
  timeline: z.array(orderEvent),
  /** Why it was held, and what came of it; null for an order that never was. */
  review: z.nullable(z.strictObject({
    state: reviewState, dueAt: instant, releaseAt: instant, findings: z.array(ruleFinding), messages: z.array(reviewMessage),
    reason: z.nullable(z.string()), overlapsWith: z.array(z.string()),
  })),
  cancellable: z.boolean(),
});
export type Order = z.infer<typeof order>;
