import type { HeldOrder } from '../reviews/held-orders.ts';
import { DAY_MS } from '../days.ts';
import { idOf } from '../ids.ts';
import type { Load } from './copy.ts';

const reviewIdOf = ({ orderNo }: HeldOrder): string => idOf('review', orderNo);

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));

type Verdict = 'approved' | 'rejected' | 'released';
/** Supervisors' verdicts and time's; what a store took back is its own affair. */
const isVerdict = (state: HeldOrder['review']['state']): state is Verdict => state === 'approved' || state === 'rejected' || state === 'released';

const VERDICTS: Record<Verdict, (orderNo: string, reason: string | null) => string> = {
  approved: (orderNo) => `订单 ${orderNo} 复核通过，已提交到仓库。`,
  rejected: (orderNo, reason) => `订单 ${orderNo} 复核未通过，占用的库存已释放。原因：${reason}`,
  released: (orderNo, reason) => `订单 ${orderNo}：${reason}`,
};
/** A store opens the phone by then. */
const READ_WITHIN_MS = DAY_MS;

interface Told { kind: string; at: number; text: string }

/** What the store was told of it, as the writes of the review desk tell it. */
const noticesOf = ({ orderNo, review: { state, messages, decidedAt, reason } }: HeldOrder): Told[] => [
  ...messages.filter(({ kind }) => kind === 'question').map(({ at, text }) => ({ kind: 'reviewAsked', at, text: `主管想了解订单 ${orderNo}：${text}` })),
  ...(isVerdict(state) ? [{ kind: `review${state[0]!.toUpperCase()}${state.slice(1)}`, at: decidedAt!, text: VERDICTS[state](orderNo, reason) }] : []),
];

type Change = readonly [at: Date | null, by: string | null, action: string, subject: string, reason: string | null, before: string, after: string];

/** What is on record of it. */
const auditsOf = ({ orderNo, events, review: { state, escalatedAt, decidedAt, decidedBy, reason } }: HeldOrder): Change[] => [
  ...events.filter(({ kind }) => kind === 'asked').map(({ at, by, note }): Change =>
    [new Date(at), by, 'review.asked', orderNo, note, '{"state":"waiting"}', '{"state":"asked"}']),
  ...events.filter(({ kind }) => kind === 'escalated').map(({ at, note }): Change =>
    [new Date(at), null, 'review.escalated', orderNo, note, '{"escalatedAt":null}', JSON.stringify({ escalatedAt: instant(escalatedAt) })]),
  ...(isVerdict(state) ? [[instant(decidedAt), decidedBy, `review.${state}`, orderNo, reason, '{"state":"waiting"}', JSON.stringify({ state })] as const] : []),
];

export const reviewLoads = (held: readonly HeldOrder[], today: Date): Load[] => [
  { table: 'reviews', columns: 'id, order_id, store_id, opened_at, due_at, escalated_at, release_at, state, findings, rule_ids, decided_by, decided_at, reason',
    rows: held.map((o) => [reviewIdOf(o), o.id, o.store.id, new Date(o.review.openedAt), new Date(o.review.dueAt), instant(o.review.escalatedAt), new Date(o.review.releaseAt),
      o.review.state, JSON.stringify(o.review.findings), o.review.findings.map(({ ruleId }) => ruleId), o.review.decidedBy, instant(o.review.decidedAt), o.review.reason]) },
  { table: 'review_messages', columns: 'review_id, kind, by_user, at, text',
    rows: held.flatMap((o) => o.review.messages.map((m) => [reviewIdOf(o), m.kind, m.by, new Date(m.at), m.text])) },
  { table: 'audit_events', columns: 'at, by_user, action, subject, reason, before, after', rows: held.flatMap(auditsOf).toSorted(([a], [b]) => Number(a) - Number(b)) },
  { table: 'notices', columns: 'store_id, kind, order_id, text, created_at, read_at',
    rows: held.flatMap((order) => noticesOf(order).map((told) => ({ ...told, order }))).toSorted((a, b) => a.at - b.at)
      .map(({ order, kind, at, text }) => [order.store.id, kind, order.id, text, new Date(at), at + READ_WITHIN_MS < today.getTime() ? new Date(at + READ_WITHIN_MS) : null]) },
];
