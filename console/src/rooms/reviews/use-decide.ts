import { contracts, REVIEW_STATE_NAMES, reviewDecidedDetails } from '@zhundan/shared';
import { App } from 'antd';
import { useRef, useState } from 'react';
import { call, keyOf, newRequestId, queryClient, type RefusedReply } from '../../api/index.ts';

export interface Deciding {
  readonly busy: boolean;
  readonly trouble: string | null;
  decide(verdict: 'approve' | 'reject', reason: string): Promise<void>;
  ask(question: string): Promise<void>;
}

/** No answer says nothing about whether it happened: the same words again go out with the same id. */
const OPEN_ENDED: ReadonlySet<string> = new Set(['OFFLINE', 'TIMEOUT', 'SERVICE_UNAVAILABLE', 'INTERNAL']);

/** Decides or asks once. Whoever comes second reads who was first, as a piece of news and not as an error. */
export const useDecide = (orderNo: string, { onDecided, onAsked }: { onDecided: () => void; onAsked: () => void }): Deciding => {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const intent = useRef({ words: '', requestId: '' });

  const idFor = (words: string): string => {
    if (intent.current.words !== words) intent.current = { words, requestId: newRequestId() };
    return intent.current.requestId;
  };

  const send = async (words: string, write: (requestId: string) => Promise<{ ok: true } | { ok: false; refusal: RefusedReply }>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setTrouble(null);
    const reply = await write(idFor(words));
    setBusy(false);
    if (reply.ok || !OPEN_ENDED.has(reply.refusal.code)) intent.current = { words: '', requestId: '' };
    await Promise.all([contracts.getReview, contracts.listReviews].map((each) => queryClient.invalidateQueries({ queryKey: keyOf(each) })));
    if (reply.ok) return true;
    const news = decidedMeanwhile(reply.refusal);
    if (news) void message.info(news, 5);
    else setTrouble(reply.refusal.message);
    return false;
  };

  return {
    busy, trouble,
    decide: async (verdict, reason) => {
      if (!await send(`${orderNo} ${verdict} ${reason}`, (requestId) => call(contracts.decideReview, { requestId, orderNo, verdict, reason }))) return;
      void message.success(verdict === 'approve' ? `已通过 ${orderNo}，正在推送仓库` : `已驳回 ${orderNo}，库存已释放`);
      onDecided();
    },
    ask: async (question) => {
      if (!await send(`${orderNo} ask ${question}`, (requestId) => call(contracts.askReview, { requestId, orderNo, question }))) return;
      void message.success('已发给门店，答复后会回到“待复核”');
      onAsked();
    },
  };
};

const decidedMeanwhile = ({ code, details, message }: RefusedReply): string | null => {
  if (code !== 'REVIEW_DECIDED') return null;
  const parsed = reviewDecidedDetails.safeParse(details);
  if (!parsed.success) return message;
  const { byName, state, reason } = parsed.data.verdict;
  return `${byName} 先一步处理了：${REVIEW_STATE_NAMES[state]}${reason ? `（${reason}）` : ''}`;
};
