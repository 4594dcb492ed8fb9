import * as z from 'zod/mini';
import { contract, HQ_ROLES } from '../contract.ts';
import { cursor, day, fen, instant, uuid } from '../fields.ts';
import { orderStatus } from '../orders/order.ts';

/**
 * 一次性合格率: of the first submits of what stores meant to order, the share accepted without a hold. A submit is a first
 * one when none before it was refused since the store's last one that was not; what follows a refusal mends it and does
 * not count. `docs/decisions` says why.
 */
export const ONE_PASS_DAYS_MAX = 400;

/** `rule:<id>` of a rule that held, else the code of a check. */
export const onePassCause = z.string().check(z.regex(/^(?:rule:[0-9a-f-]{36}|[A-Z][A-Z_]{2,39})$/));

const narrowedBy = {
  /** Shanghai days, both included. */
  from: day, to: day,
  store: z.optional(z.string().check(z.regex(/^[SF]\d{3}$/))),
  district: z.optional(z.string().check(z.regex(/^\d{6}$/))),
  channel: z.optional(z.string().check(z.regex(/^[a-z_]{2,20}$/))),
};

export const ONE_PASS_VIEWS = ['day', 'store', 'cause'] as const;

const point = z.strictObject({
  /** A day, the code of a store, or a cause. */
  key: z.string(), label: z.string(),
  /** First submits; for a cause those of all causes, since each may have several. */
  firsts: z.int(),
  /** Of these, accepted without a hold; for a cause: those that were stopped, among others by it. */
  count: z.int(),
});
export type OnePassPoint = z.infer<typeof point>;

export const getOnePassRate = contract({
  name: 'getOnePassRate',
  summary: 'The one-pass rate of a range of days, by day, by store, or what stood in its way by cause.',
  method: 'GET', path: '/api/admin/one-pass', who: HQ_ROLES,
  request: z.strictObject({ ...narrowedBy, by: z.enum(ONE_PASS_VIEWS) }),
  response: z.strictObject({ firsts: z.int(), passed: z.int(), points: z.array(point) }),
  refusals: [],
});

export const firstSubmit = z.strictObject({
  attemptId: z.string(), at: instant, outcome: z.enum(['accepted', 'held', 'refused']),
  storeCode: z.string(), storeName: z.string(), byName: z.string(), lineCount: z.int(), totalFen: fen,
  /** Names of what stopped it; empty when it passed. */
  causes: z.array(z.string()),
  /** The order that it became. */
  orderNo: z.nullable(z.string()),
});
export type FirstSubmit = z.infer<typeof firstSubmit>;

export const listOnePassRows = contract({
  name: 'listOnePassRows',
  summary: 'The first submits behind a figure of the one-pass rate, newest first.',
  method: 'GET', path: '/api/admin/one-pass/rows', who: HQ_ROLES,
  request: z.strictObject({
    ...narrowedBy, cause: z.optional(onePassCause), only: z.optional(z.enum(['passed', 'stopped'])),
    after: z.optional(cursor), limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  }),
  response: z.strictObject({ submits: z.array(firstSubmit), next: z.nullable(z.string()) }),
  refusals: [],
});

/** A fact in words, as the rules saw it. */
export const factInWords = z.strictObject({ key: z.string(), label: z.string(), value: z.string() });
export type FactInWords = z.infer<typeof factInWords>;

/** A finding in words: `details` are the comparisons that held, or the goods and numbers. */
export const findingInWords = z.strictObject({
  title: z.string(), severity: z.enum(['reject', 'document', 'review', 'warn']), message: z.string(),
  details: z.readonly(z.array(z.string())), ruleId: z.nullable(z.string()),
});

/** A submit with everything that is known of how it was judged. */
export const submitStory = z.strictObject({
  attemptId: z.string(), at: instant, outcome: z.enum(['accepted', 'held', 'refused']), isFirst: z.boolean(),
  byName: z.string(), lineCount: z.int(), totalFen: fen, ruleSetVersion: z.int(),
  findings: z.array(findingInWords),
  /** Null when there was nothing to judge by rules, or it was kept before rules were. */
  facts: z.nullable(z.array(factInWords)),
  /** Rules that held without anybody being told. */
  shadowRules: z.array(z.strictObject({ ruleId: uuid, name: z.string() })),
  orderNo: z.nullable(z.string()), orderStatus: z.nullable(orderStatus),
});
export type SubmitStory = z.infer<typeof submitStory>;

export const getSubmitStory = contract({
  name: 'getSubmitStory',
  summary: 'A submit, what was found, what it was judged on, and what the store did next until an order came of it.',
  method: 'GET', path: '/api/admin/submits/{attemptId}', who: HQ_ROLES,
  request: z.strictObject({ attemptId: z.string().check(z.regex(/^[1-9]\d{0,17}$/)) }),
  response: z.strictObject({ storeCode: z.string(), storeName: z.string(), submit: submitStory, later: z.array(submitStory), hasMoreLater: z.boolean() }),
  refusals: ['NOT_FOUND'],
});
