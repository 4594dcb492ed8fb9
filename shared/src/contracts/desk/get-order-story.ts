import * as z from 'zod/mini';
import { contract, HQ_ROLES } from '../contract.ts';
import { day, fen, instant, uuid } from '../fields.ts';
import { orderNo } from '../../orders/read-order-no.ts';
import { order } from '../orders/order.ts';
import { findingInWords, submitStory } from './one-pass.ts';

const named = z.nullable(z.string());

const reviewStory = z.strictObject({
  state: z.enum(['waiting', 'asked', 'approved', 'rejected', 'released', 'withdrawn']),
  openedAt: instant, dueAt: instant, releaseAt: instant, escalatedAt: z.nullable(instant), decidedAt: z.nullable(instant),
  decidedByName: named, reason: named, findings: z.array(findingInWords),
  messages: z.array(z.strictObject({ kind: z.enum(['question', 'answer']), byName: z.string(), at: instant, text: z.string() })),
});

const letterStory = z.strictObject({
  letterId: uuid, kind: z.enum(['order', 'standing']), signerName: z.string(), totalFen: fen,
  uploadedAt: instant, uploadedByName: z.string(), expiresAt: instant, usedAt: instant,
  files: z.array(z.strictObject({ position: z.int(), kind: z.enum(['page', 'signature']), mime: z.string(), bytes: z.int(), sha256: z.string() })),
});

const craftStory = z.strictObject({ skuCode: z.string(), name: z.string(), specText: z.string(), lineName: z.string(), day, minutes: z.int() });

const stockStory = z.strictObject({
  skuCode: z.string(), name: z.string(), specText: z.string(), reason: z.enum(['reserved', 'released', 'shipped']),
  onHandDelta: z.int(), reservedDelta: z.int(), at: instant, byName: named, warehouseName: z.string(),
});

const filingStory = z.strictObject({ topic: z.enum(['order.placed', 'order.cancelled']), createdAt: instant, deliveredAt: z.nullable(instant) });

const auditStory = z.strictObject({ at: instant, byName: named, action: z.string(), reason: named });

export const orderStory = z.strictObject({
  order,
  store: z.strictObject({ code: z.string(), name: z.string(), channelName: z.string(), district: z.string(), franchiseeName: named }),
  warehouseName: z.string(),
  /** From the first submit of what the store meant to order to the one that became this order: the latest 30 of them. */
  submits: z.array(submitStory),
  hasEarlierSubmits: z.boolean(),
  review: z.nullable(reviewStory),
  letter: z.nullable(letterStory),
  craft: z.array(craftStory),
  stock: z.array(stockStory),
  filings: z.array(filingStory),
  receivable: z.nullable(z.strictObject({ amountFen: fen, dueOn: day, issuedAt: instant, settledOn: z.nullable(day) })),
  returns: z.array(z.strictObject({ returnedOn: day, amountFen: fen, reason: z.string() })),
  audit: z.array(auditStory),
  /** When the story was told: what is due or overdue is so as of now. */
  at: instant,
});
export type OrderStory = z.infer<typeof orderStory>;

export const getOrderStory = contract({
  name: 'getOrderStory',
  summary: 'One order with everything that is known of it, from the first submit to the money.',
  method: 'GET', path: '/api/admin/orders/{orderNo}/story', who: HQ_ROLES,
  request: z.strictObject({ orderNo }),
  response: orderStory,
  refusals: ['NOT_FOUND'],
});
