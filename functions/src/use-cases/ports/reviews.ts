import type { contracts, Output, RefusalCode, ReviewFilter, ReviewVerdict } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';
import type { Repeated } from './orders.ts';

/** Sort key of a review: its promise, or when it was decided. */
export interface ReviewKey { readonly at: string; readonly id: string }

type Refused = { readonly outcome: 'refused'; readonly code: RefusalCode; readonly verdict?: ReviewVerdict };

export type KeptVerdict = ({ readonly outcome: 'decided' } & Output<typeof contracts.decideReview>) | Refused;
export type KeptQuestion = ({ readonly outcome: 'asked' } & Output<typeof contracts.askReview>) | Refused;
export type KeptAnswer = ({ readonly outcome: 'answered' } & Output<typeof contracts.answerReview>) | Refused;

interface ReviewWrite {
  readonly requestId: string;
  readonly bodyHash: string;
  readonly userId: string;
  readonly orderNo: string;
}

export interface Reviews {
  list(actor: Actor, page: { show: ReviewFilter; after?: ReviewKey; limit: number }):
    Promise<Omit<Output<typeof contracts.listReviews>, 'next'> & { next: ReviewKey | null }>;
  /** Null when there is none that the actor may see. */
  get(actor: Actor, orderNo: string): Promise<Output<typeof contracts.getReview> | null>;
  decide(request: ReviewWrite & { verdict: 'approve' | 'reject'; reason: string }): Promise<KeptVerdict | Repeated<KeptVerdict>>;
  ask(request: ReviewWrite & { question: string }): Promise<KeptQuestion | Repeated<KeptQuestion>>;
  answer(request: ReviewWrite & { storeId: string; answer: string }): Promise<KeptAnswer | Repeated<KeptAnswer>>;
  /** Orders whose review is past a promise, at most so many. */
  late(limit: number): Promise<string[]>;
  /** What time does to one review; safe to repeat. */
  advance(orderNo: string): Promise<{ outcome: 'escalated' | 'released' | 'nothing' }>;
}
