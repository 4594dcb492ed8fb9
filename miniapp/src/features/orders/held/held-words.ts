import type { Order } from '@zhundan/shared';
import { spokenInstant } from '../../../lib/dates';
import { repeatedIn, repeatWords } from '../../../lib/repeats';

export type HeldOrder = Pick<Order, 'review' | 'timeline'>;

/** What a held order waits for and what happens then, in the words of somebody who explains it at the counter. */
export interface HeldWords {
  readonly title: string;
  /** Until when, and what happens if nobody is heard of by then. */
  readonly until: string;
  readonly tone: 'warn' | 'bad' | 'good';
}

/** Null for an order that never was held, or that the store itself took back. */
export const heldWords = ({ review, timeline }: HeldOrder, now: number): HeldWords | null => {
  if (!review) return null;
  const release = `${spokenInstant(review.releaseAt, now)} 前仍没有结果，系统会自动取消这单并释放库存，不会发货也不会计费。`;
  switch (review.state) {
    case 'asked': return { title: '主管有一个问题，请您答复', until: `答复后主管继续复核。${release}`, tone: 'bad' };
    case 'waiting': return Date.parse(review.dueAt) <= now
      ? { title: '已过承诺时间，正在催主管', until: `这单已升级给全体主管。${release}`, tone: 'warn' }
      : { title: '等主管复核', until: `最晚${spokenInstant(review.dueAt, now)} 给您结果，这期间库存和价格都为您留着。${release}`, tone: 'warn' };
    case 'approved': {
      const by = timeline.find(({ kind }) => kind === 'approved')?.byName ?? '主管';
      return { title: '复核通过', until: `${by}已放行，仓库按提交时的价格和数量备货。${review.reason ?? ''}`, tone: 'good' };
    }
    case 'rejected': return { title: '复核没有通过', until: review.reason ?? '', tone: 'bad' };
    case 'released': return { title: '超时自动取消', until: review.reason ?? '', tone: 'bad' };
    case 'withdrawn': return null;
  }
};

/**
 * Why it is held: what each rule found, with the numbers that its message does not say already. What looks like an earlier order
 * is asked about with the time of that one; both baskets stand below, and say the rest.
 */
export const whyHeld = ({ review }: HeldOrder, resembledAt: string | undefined, now: number): string[] =>
  (review?.findings ?? []).filter(({ severity }) => severity === 'review').flatMap((finding) => {
    const repeats = repeatedIn([finding]);
    if (repeats) return [repeatWords(repeats, resembledAt, now), finding.message];
    const { comparisons, message } = finding;
    return [message, ...comparisons.filter(({ actual }) => actual === null || !message.includes(actual)).map(({ sentence }) => sentence)];
  });
