import { ordersFilter, refuse, type Refusal, type SavedView } from '@zhundan/shared';
import type { Repeated } from './ports/orders.ts';
import type { KeptView, KeptViewOutcome } from './ports/desk.ts';

/** A filter is validated again when it is read: what it was saved with may mean nothing any more. */
export const viewOf = ({ filter, ...view }: KeptView): SavedView => {
  const parsed = ordersFilter.safeParse(filter);
  return { ...view, filter: parsed.success ? parsed.data : null };
};

/** The first answer and its repetitions. */
export const viewAnswer = (outcome: KeptViewOutcome | Repeated<KeptViewOutcome>): SavedView | Refusal => {
  switch (outcome.outcome) {
    case 'saved': return viewOf(outcome.view);
    case 'refused': return refuse(outcome.code);
    case 'repeated': return viewAnswer(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
