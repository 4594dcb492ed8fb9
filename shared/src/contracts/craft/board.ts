import * as z from 'zod/mini';
import { orderNo } from '../../orders/read-order-no.ts';
import { contract } from '../contract.ts';
import { day, instant, quantity, requestId, text, uuid } from '../fields.ts';
import { orderStatus } from '../orders/order.ts';

/** Days that one board shows, and the longest that a line can be marked as standing still. */
export const BOARD_DAYS_MAX = 62, DOWNTIME_DAYS_MAX = 92;

/** A day that a board can show. */
const boardDay = day.check(z.regex(/^20\d\d-/));
const minutes = z.int().check(z.minimum(0));
const someMinutes = z.int().check(z.minimum(1), z.maximum(14_400));

export const craftBoardLine = z.strictObject({ lineId: uuid, code: z.string(), name: z.string() });
export type CraftBoardLine = z.infer<typeof craftBoardLine>;

/** One cell of the board. */
export const craftBoardDay = z.strictObject({
  lineId: uuid, day, capacityMinutes: minutes, bookedMinutes: minutes,
  /** 春节, 国庆节调休上班; null on an ordinary day. */
  holiday: z.nullable(z.string()),
  /** On such a day the weekday, Monday 1, whose hours hold; null: closed, or an ordinary day. */
  worksAs: z.nullable(z.int()),
});
export type CraftBoardDay = z.infer<typeof craftBoardDay>;

export const craftBoardBooking = z.strictObject({
  bookingId: uuid,
  /** Goes back with a move: who moves it says which they saw. */
  version: z.int(),
  lineId: uuid, day, minutes: someMinutes,
  orderNo: z.string(), status: orderStatus, storeName: z.string(),
  skuId: uuid, name: z.string(), specText: z.string(), qty: quantity, unit: z.string(),
  placedOn: day,
  /** The last day booked for the order line: what the store was told. */
  readyOn: day,
  /** Calendar days from `placedOn` to `readyOn`. */
  leadDays: z.int(),
  /** Later than `withinDays`: shown red. */
  isLate: z.boolean(),
  /** Of the whole order line, of which this booking is a part. */
  lineMinutes: minutes,
});
export type CraftBoardBooking = z.infer<typeof craftBoardBooking>;

export const craftDowntime = z.strictObject({
  downtimeId: uuid, lineId: uuid, fromDay: day, toDay: day,
  /** What each day loses; null when the line stands still. */
  minutesPerDay: z.nullable(someMinutes),
  reason: z.string(), byName: z.string(), at: instant,
});
export type CraftDowntime = z.infer<typeof craftDowntime>;

/** Taken without a date, because none within 120 days could be promised. */
export const unplannedLine = z.strictObject({
  orderNo: z.string(), storeName: z.string(), skuId: uuid, name: z.string(), specText: z.string(), qty: quantity, unit: z.string(),
  lineName: z.string(), minutes: z.int(),
});
export type UnplannedLine = z.infer<typeof unplannedLine>;

const HQ = ['supervisor', 'price_desk', 'finance', 'warehouse', 'craft', 'admin', 'auditor'] as const;
const PLANNERS = ['craft', 'admin'] as const;

export const getCraftBoard = contract({
  name: 'getCraftBoard',
  summary: 'The craft department’s schedule (工艺部排期表): lines by days with their load, what is booked, what stands still.',
  method: 'GET', path: '/api/admin/craft/board', who: HQ,
  request: z.strictObject({
    /** The first day; today when left out. */
    from: z.optional(boardDay),
    days: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(BOARD_DAYS_MAX)), 21),
  }),
  response: z.strictObject({
    today: day, from: day, until: day, withinDays: z.int(),
    lines: z.array(craftBoardLine), days: z.array(craftBoardDay), bookings: z.array(craftBoardBooking),
    downtimes: z.array(craftDowntime), unplanned: z.array(unplannedLine),
  }),
  refusals: [],
});

/** A promised date that moved; the store has been told. `from` null: it had none. */
export const movedPromise = z.strictObject({ orderNo: z.string(), skuId: uuid, name: z.string(), from: z.nullable(day), to: day });
export type MovedPromise = z.infer<typeof movedPromise>;

export const moveBooking = contract({
  name: 'moveBooking',
  summary: 'Moves a booking, or some minutes of it, to another day or line that has room; stores whose dates move are told.',
  method: 'POST', path: '/api/admin/craft/bookings/{bookingId}/move', who: PLANNERS,
  request: z.strictObject({
    requestId, bookingId: uuid, version: z.int().check(z.minimum(1), z.maximum(2_147_483_647)), toLineId: uuid, toDay: boardDay,
    /** All of it when left out. */
    minutes: z.optional(someMinutes),
  }),
  response: z.strictObject({ moved: z.array(movedPromise) }),
  refusals: ['NOT_FOUND', 'CRAFT_BOOKING_MOVED', 'CRAFT_DAY_FULL', 'CRAFT_DAY_PAST', 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});

/** `details` of CRAFT_DAY_FULL. */
export const craftDayFullDetails = z.strictObject({ freeMinutes: z.int() });

export const markDowntime = contract({
  name: 'markDowntime',
  summary: 'A line stands still or loses minutes for some days; what no longer fits is planned forward in the same transaction.',
  method: 'POST', path: '/api/admin/craft/downtimes', who: PLANNERS,
  request: z.strictObject({
    requestId, lineId: uuid, fromDay: boardDay, toDay: boardDay, minutesPerDay: z.optional(someMinutes), reason: text(2, 50),
  }).check(
    z.refine(({ fromDay, toDay }) => fromDay <= toDay, { path: ['toDay'], message: '结束日期不能早于开始日期' }),
    z.refine(({ fromDay, toDay }) => (Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000 < DOWNTIME_DAYS_MAX,
      { path: ['toDay'], message: `一次最多停 ${DOWNTIME_DAYS_MAX} 天` }),
  ),
  response: z.strictObject({ downtimeId: uuid, moved: z.array(movedPromise) }),
  refusals: ['NOT_FOUND', 'CRAFT_DAY_PAST', 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});

export const clearDowntime = contract({
  name: 'clearDowntime',
  summary: 'Ends a downtime: its days have their room back. Nothing that is promised moves by it.',
  method: 'POST', path: '/api/admin/craft/downtimes/{downtimeId}/clear', who: PLANNERS,
  request: z.strictObject({ requestId, downtimeId: uuid }),
  response: z.strictObject({ downtimeId: uuid }),
  refusals: ['NOT_FOUND', 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});

export const setCraftHoliday = contract({
  name: 'setCraftHoliday',
  summary: 'Makes a day a holiday of all lines, or worked as another weekday, or ordinary again; what no longer fits is planned forward.',
  method: 'POST', path: '/api/admin/craft/holidays', who: PLANNERS,
  request: z.discriminatedUnion('kind', [
    z.strictObject({ requestId, day: boardDay, kind: z.literal('closed'), name: text(1, 20) }),
    z.strictObject({ requestId, day: boardDay, kind: z.literal('worked'), name: text(1, 20), worksAs: z.int().check(z.minimum(1), z.maximum(7)) }),
    z.strictObject({ requestId, day: boardDay, kind: z.literal('ordinary') }),
  ]),
  response: z.strictObject({ moved: z.array(movedPromise) }),
  refusals: ['CRAFT_DAY_PAST', 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});

export const planOrderLine = contract({
  name: 'planOrderLine',
  summary: 'Plans an order line that was taken without a date on the first days that have room, beyond the horizon if need be.',
  method: 'POST', path: '/api/admin/craft/orders/{orderNo}/plan', who: PLANNERS,
  request: z.strictObject({ requestId, orderNo, skuId: uuid }),
  response: z.strictObject({ moved: z.array(movedPromise) }),
  refusals: ['NOT_FOUND', 'CRAFT_NEVER_DONE', 'REQUEST_ID_REUSED', 'ACCOUNT_DISABLED'],
});
