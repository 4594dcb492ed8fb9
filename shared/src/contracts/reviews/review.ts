import * as z from 'zod/mini';
import { fen, instant, quantity, uuid } from '../fields.ts';

/** waiting: for a supervisor; asked: for the store to answer. All others are final. */
export const REVIEW_STATES = ['waiting', 'asked', 'approved', 'rejected', 'released', 'withdrawn'] as const;
export const reviewState = z.enum(REVIEW_STATES);
export type ReviewState = (typeof REVIEW_STATES)[number];

/** On screen, one word per state. */
export const REVIEW_STATE_NAMES: Record<ReviewState, string> = {
  waiting: '待复核', asked: '等门店答复', approved: '已通过', rejected: '已驳回', released: '超时释放', withdrawn: '门店撤回',
};

export const isOpenReview = (state: ReviewState): boolean => state === 'waiting' || state === 'asked';

/** Questions, and answers, of one review; who needs more telephones. */
export const REVIEW_MESSAGES_MAX = 10;
export const REVIEW_REASON_MAX = 200, REVIEW_MESSAGE_MAX = 300;

export const reviewMessage = z.strictObject({
  kind: z.enum(['question', 'answer']), text: z.string(), at: instant, byName: z.string(),
});
export type ReviewMessage = z.infer<typeof reviewMessage>;

/** How a review ended, and who ended it: `系统` when time did. */
export const reviewVerdict = z.strictObject({
  state: reviewState, at: instant, byName: z.string(), reason: z.nullable(z.string()),
});
export type ReviewVerdict = z.infer<typeof reviewVerdict>;

/** A review as a row of the queue. */
export const reviewSummary = z.strictObject({
  orderNo: z.string(),
  state: reviewState,
  storeCode: z.string(),
  storeName: z.string(),
  totalFen: fen,
  lineCount: z.int(),
  openedAt: instant,
  /** What the store was promised. */
  dueAt: instant,
  /** When the reservation is given back if nobody has decided. */
  releaseAt: instant,
  escalatedAt: z.nullable(instant),
  /** The rules that sent it here. */
  ruleNames: z.array(z.string()),
  /** What the first of them found, in a sentence. */
  why: z.string(),
  /** When the store last answered a question; null while it has not. */
  answeredAt: z.nullable(instant),
  verdict: z.nullable(reviewVerdict),
});
export type ReviewSummary = z.infer<typeof reviewSummary>;

/** A line of either basket, as it was agreed. */
export const basketLine = z.strictObject({
  skuId: uuid, skuCode: z.string(), name: z.string(), specText: z.string(), unit: z.string(),
  qty: quantity, unitPriceFen: fen, amountFen: fen,
});
export type BasketLine = z.infer<typeof basketLine>;
