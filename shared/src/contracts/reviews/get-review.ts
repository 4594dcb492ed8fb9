import * as z from 'zod/mini';
import { contract, RECEIVABLE_READERS } from '../contract.ts';
import { day, fen, instant, uuid } from '../fields.ts';
import { ruleFinding } from '../findings.ts';
import { orderNo } from '../../orders/read-order-no.ts';
import { orderStatus } from '../orders/order.ts';
import { basketLine, reviewMessage, reviewState, reviewSummary } from './review.ts';

/** Days that the store's rhythm is read from, and how near a repetition is. */
export const RHYTHM_DAYS = 90, REPEAT_HOURS = 24;

/** Another order of the store, to be held beside the one in question. */
const otherBasket = z.strictObject({
  orderNo: z.string(), status: orderStatus, placedAt: instant, totalFen: fen, lines: z.array(basketLine),
});
export type OtherBasket = z.infer<typeof otherBasket>;

/** What is usual for this store, from the 90 days before the order. */
const rhythm = z.strictObject({
  orders: z.int(),
  /** In tenths, so that 3.4 a week stays a whole number. */
  ordersPerWeekTenths: z.int(),
  /** Null while there is nothing to tell it from. */
  medianFen: z.nullable(fen), largestFen: z.nullable(fen),
  /** Orders that followed another within 24 hours, and those of them with more than 80 % of the SKUs again. */
  repeatedWithin24h: z.int(), repeatedMostly: z.int(),
  /** Orders by hour of the day in Shanghai, 24 of them. */
  byHour: z.array(z.int()).check(z.length(24)),
  firstOrderOn: z.nullable(day),
});
export type StoreRhythm = z.infer<typeof rhythm>;

const pastVerdict = z.strictObject({
  orderNo: z.string(), state: reviewState, totalFen: fen, decidedAt: instant, byName: z.string(), reason: z.nullable(z.string()), ruleNames: z.array(z.string()),
});
export type PastVerdict = z.infer<typeof pastVerdict>;

/** How the verdicts on one rule went, so far. */
const ruleRecord = z.strictObject({
  ruleId: uuid, ruleName: z.string(), upheld: z.int(), overturned: z.int(), released: z.int(),
});
export type RuleRecord = z.infer<typeof ruleRecord>;

export const getReview = contract({
  name: 'getReview',
  summary: 'The evidence for one verdict: both baskets, what the rules found, what is usual for the store, what was decided before, what it owes.',
  method: 'GET', path: '/api/admin/reviews/{orderNo}', who: RECEIVABLE_READERS,
  request: z.strictObject({ orderNo }),
  response: z.strictObject({
    review: reviewSummary,
    at: instant,
    placedByName: z.string(), placedByPhone: z.nullable(z.string()), note: z.nullable(z.string()), addressText: z.string(),
    findings: z.array(ruleFinding),
    basket: z.array(basketLine),
    /** Those that the findings name, else the latest before it; the one with most in common first. */
    others: z.array(otherBasket),
    othersCount: z.int(),
    rhythm,
    verdictsOfStore: z.array(pastVerdict),
    verdictsOfStoreCount: z.int(),
    recordsOfRules: z.array(ruleRecord),
    receivables: z.strictObject({ openFen: fen, overdueFen: fen, openOrders: z.int(), oldestDueOn: z.nullable(day) }),
    messages: z.array(reviewMessage),
  }),
  refusals: ['NOT_FOUND'],
});

