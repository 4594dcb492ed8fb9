import type { HeldOrder } from '../reviews/held-orders.ts';
import { idOf } from '../ids.ts';
import type { Load } from './copy.ts';

const reviewIdOf = ({ orderNo }: HeldOrder): string => idOf('review', orderNo);

const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));

/** Supervisors' verdicts and time's; what a store took back is its own affair. */
const AUDITED = ['approved', 'rejected', 'released'] as const;

export const reviewLoads = (held: readonly HeldOrder[]): Load[] => [
  { table: 'reviews', columns: 'id, order_id, store_id, opened_at, due_at, escalated_at, release_at, state, findings, rule_ids, decided_by, decided_at, reason',
    rows: held.map((o) => [reviewIdOf(o), o.id, o.store.id, new Date(o.review.openedAt), new Date(o.review.dueAt), instant(o.review.escalatedAt), new Date(o.review.releaseAt),
      o.review.state, JSON.stringify(o.review.findings), o.review.findings.map(({ ruleId }) => ruleId), o.review.decidedBy, instant(o.review.decidedAt), o.review.reason]) },
  { table: 'review_messages', columns: 'review_id, kind, by_user, at, text',
    rows: held.flatMap((o) => o.review.messages.map((m) => [reviewIdOf(o), m.kind, m.by, new Date(m.at), m.text])) },
  { table: 'audit_events', columns: 'at, by_user, action, subject, reason, before, after',
    rows: held.filter(({ review: { state } }) => (AUDITED as readonly string[]).includes(state)).map(({ orderNo, review: { state, decidedAt, decidedBy, reason } }) =>
      [instant(decidedAt), decidedBy, `review.${state}`, orderNo, reason, JSON.stringify({ state: 'waiting' }), JSON.stringify({ state })]) },
];
