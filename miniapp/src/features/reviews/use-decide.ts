import { contracts, reviewDecidedDetails, REVIEW_STATE_NAMES, type ReviewVerdict } from '@zhundan/shared';
import { useState } from 'react';
import { call, queryClient, type RefusedReply } from '../../api';
import { intend, isAnswer, settle } from '../../lib/intent';

export type Doing = 'approve' | 'reject' | 'ask';

interface Deciding {
  /** What is under way; no second tap goes out meanwhile. */
  readonly busy: Doing | null;
  readonly trouble: string | null;
  decide(verdict: 'approve' | 'reject', reason: string): Promise<boolean>;
  ask(question: string): Promise<boolean>;
}

/** Decides or asks once: a lost answer is asked for again with the same id. Whoever comes second reads who was first. */
export const useDecide = (orderNo: string): Deciding => {
  const [busy, setBusy] = useState<Doing | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const once = async <Body extends object>(
    doing: Doing, body: Body, send: (sent: Body & { requestId: string }) => Promise<{ ok: true } | { ok: false; refusal: RefusedReply }>,
  ): Promise<boolean> => {
    if (busy) return false;
    setBusy(doing);
    setTrouble(null);
    const name = `review:${orderNo}`;
    const intent = intend(name, body);
    const reply = await send({ ...intent.body, requestId: intent.requestId });
    setBusy(null);
    if (reply.ok || isAnswer(reply.refusal)) {
      settle(name);
      void queryClient.invalidateQueries({ queryKey: [contracts.listReviews.name] });
      await queryClient.invalidateQueries({ queryKey: [contracts.getReview.name] });
    }
    if (!reply.ok) setTrouble(troubleOf(reply.refusal));
    return reply.ok;
  };

  return {
    busy, trouble,
    decide: (verdict, reason) => once(verdict, { orderNo, verdict, reason }, (sent) => call(contracts.decideReview, sent)),
    ask: (question) => once('ask', { orderNo, question }, (sent) => call(contracts.askReview, sent)),
  };
};

const troubleOf = ({ code, message, details }: RefusedReply): string => {
  const verdict = code === 'REVIEW_DECIDED' ? verdictIn(details) : null;
  return verdict ? `${verdict.byName} 先一步处理了：${REVIEW_STATE_NAMES[verdict.state]}${verdict.reason ? `（${verdict.reason}）` : ''}` : message;
};

const verdictIn = (details: unknown): ReviewVerdict | null => {
  const parsed = reviewDecidedDetails.safeParse(details);
  return parsed.success ? parsed.data.verdict : null;
};
