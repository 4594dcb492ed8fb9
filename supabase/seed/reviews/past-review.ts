import type { RuleFinding } from '@zhundan/shared';
import { MINUTE_MS } from '../days.ts';
import { idOf } from '../ids.ts';
import type { PastEvent, PastOrder, PastStatus } from '../past/history.ts';
import type { Random } from '../random.ts';

/** How a case ended, or where it stands. */
export type End = 'approved' | 'rejected' | 'withdrawn' | 'released' | 'waiting' | 'asked' | 'answered';

export interface PastReview {
  state: 'waiting' | 'asked' | 'approved' | 'rejected' | 'released' | 'withdrawn';
  openedAt: number; dueAt: number; releaseAt: number; escalatedAt: number | null;
  decidedBy: string | null; decidedAt: number | null; reason: string | null;
  findings: readonly RuleFinding[];
  messages: { kind: 'question' | 'answer'; by: string; at: number; text: string }[];
}

interface Case { placedAt: number; placedBy: string; hours: number; today: number; findings: readonly RuleFinding[]; random: Random }

const WHY_APPROVED = ['已电话核实，是给两个工地分开备的货', '换季备货，与去年同期一致', '门店说明第一单漏了一个工地'];
const WHY_REJECTED = ['与当天上一单重复，请合并后重下', '电话核实是误下单', '数量与门店销量不符，请重新确认'];
const WHY_WITHDRAWN = ['重复下单', '和上一单合并'];
const QUESTIONS = ['这单和今天上一单是同一批货吗？', '加这么多是给哪个工地用的？'];
const ANSWERS = ['不是一批，城南工地又追加了一车。', '是两个师傅各自报的，都要。'];
const RELEASED = '48 小时内没有人复核，按规定自动取消，占用的库存已释放。如仍需要请重新下单。';
const ESCALATED = '超过承诺时间还没有复核，已升级给全体主管和管理员。';
const SUPERVISORS = 3;
const HOUR_MS = 60 * MINUTE_MS;

/** What happened to a held order, and to its review. */
export const endOf = (end: End, made: Case): { review: PastReview; status: PastStatus; events: PastEvent[] } => {
  const { placedAt, placedBy, hours, findings, random } = made;
  const dueAt = placedAt + hours * HOUR_MS;
  const supervisor = idOf('user', `G00${random.int(1, SUPERVISORS)}`);
  const held: PastEvent = { kind: 'held', at: placedAt, by: placedBy, note: null };
  const open: PastReview = {
    state: 'waiting', openedAt: placedAt, dueAt, releaseAt: dueAt + hours * HOUR_MS, escalatedAt: null, decidedBy: null, decidedAt: null, reason: null, findings, messages: [],
  };
  /** The next morning, when somebody is there. */
  const decidedAt = placedAt + random.int(11 * 60, 14 * 60) * MINUTE_MS;
  const decided = (state: PastReview['state'], reason: string, by = supervisor): PastReview => ({ ...open, state, decidedBy: by, decidedAt, reason });
  const event = (kind: PastEvent['kind'], at: number, by: string | null, note: string): PastEvent => ({ kind, at, by, note });

  switch (end) {
    case 'approved': {
      const reason = random.pick(WHY_APPROVED);
      return { review: decided('approved', reason), ...wayOf(made, [held, event('approved', decidedAt, supervisor, reason)]) };
    }
    case 'rejected': {
      const reason = random.pick(WHY_REJECTED);
      return { review: decided('rejected', reason), status: 'rejected', events: [held, event('rejected', decidedAt, supervisor, reason)] };
    }
    case 'withdrawn': {
      const review = { ...decided('withdrawn', '', placedBy), reason: null };
      return { review, status: 'cancelled', events: [held, event('cancelled', decidedAt, placedBy, random.pick(WHY_WITHDRAWN))] };
    }
    case 'released': {
      const { releaseAt } = open;
      const review: PastReview = { ...open, state: 'released', escalatedAt: dueAt + MINUTE_MS, decidedAt: releaseAt + MINUTE_MS, reason: RELEASED };
      return { review, status: 'cancelled', events: [held, event('escalated', dueAt + MINUTE_MS, null, ESCALATED), event('released', releaseAt + MINUTE_MS, null, RELEASED)] };
    }
    case 'waiting': return { review: open, status: 'held', events: [held] };
    case 'asked': case 'answered': return asked(end, made, open, supervisor, [held]);
  }
};

const asked = (end: End, { placedAt, placedBy, random }: Case, open: PastReview, supervisor: string, before: PastEvent[]) => {
  const question = { kind: 'question' as const, by: supervisor, at: placedAt + 20 * MINUTE_MS, text: random.pick(QUESTIONS) };
  const answer = { kind: 'answer' as const, by: placedBy, at: placedAt + 45 * MINUTE_MS, text: random.pick(ANSWERS) };
  const messages = end === 'asked' ? [question] : [question, answer];
  const events = messages.map(({ kind, at, by, text }): PastEvent => ({ kind: kind === 'question' ? 'asked' : 'answered', at, by, note: text }));
  return { review: { ...open, state: end === 'asked' ? 'asked' as const : 'waiting' as const, messages }, status: 'held' as const, events: [...before, ...events] };
};

/** From the verdict on it is an order like any other. */
const wayOf = ({ today }: Case, before: PastEvent[]): Pick<PastOrder, 'status' | 'events'> => {
  const approvedAt = before.at(-1)!.at;
  const picker = idOf('user', 'H-warehouse');
  const after: PastEvent[] = [
    { kind: 'picking', at: approvedAt + 2 * HOUR_MS, by: picker, note: null },
    { kind: 'shipped', at: approvedAt + 5 * HOUR_MS, by: picker, note: null },
    { kind: 'completed', at: approvedAt + 30 * HOUR_MS, by: before[0]!.by, note: null },
  ];
  const happened = after.filter(({ at }) => at < today);
  return { status: (happened.at(-1)?.kind ?? 'placed') as PastStatus, events: [...before, ...happened] };
};
