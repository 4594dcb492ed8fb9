import { contracts, type Finding, type Output } from '@zhundan/shared';
import { useRef, useState } from 'react';
import { call, queryClient, type RefusedReply, useSession } from '../../api';
import { type Intent, intend, isAnswer, settle, unanswered } from '../../lib/intent';
import type { Draft } from './draft';

export type Placed = Output<typeof contracts.placeOrder>;

export type Placing =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  /** Nobody knows whether the order arrived; only the same request may follow. */
  | { readonly state: 'unanswered'; readonly message: string }
  | { readonly state: 'refused'; readonly refusal: RefusedReply; readonly findings: readonly Finding[]; readonly draft: Draft };

/** One unanswered order per store: another store's has nothing to do with this one's. */
const intentName = (): string => `order:${useSession.getState().user?.store?.storeId ?? ''}`;

const LEFT_OPEN = '上次提交还没有收到答复，可能已经下单。';
const NO_ANSWER = '系统还没有答复，您的订单内容已保留。';
const ONLY_ONCE = '点“继续确认”查结果，不会重复下单。';

/** Places an order once, however often the button is tapped, the network fails or the app is closed in between. */
export const usePlaceOrder = (onPlaced: (placed: { orderNo: string }, draft: Draft) => void, onRefused: (findings: readonly Finding[]) => void) => {
  const [placing, setPlacing] = useState<Placing>(() =>
    unanswered(intentName()) ? { state: 'unanswered', message: LEFT_OPEN + ONLY_ONCE } : { state: 'idle' });
  const underWay = useRef(false);

  const done = (placed: { orderNo: string }, draft: Draft) => {
    settle(intentName());
    for (const { name } of [contracts.listOrders, contracts.getOrder, contracts.listFrequent, contracts.listProducts, contracts.getProduct]) {
      void queryClient.invalidateQueries({ queryKey: [name] });
    }
    onPlaced(placed, draft);
  };

  /** Runs one at a time: a second tap while the first is under way does nothing. */
  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setPlacing({ state: 'sending' });
    await work();
    underWay.current = false;
  };

  const send = ({ requestId, body }: Intent<Draft>) => alone(async () => {
    const reply = await call(contracts.placeOrder, { requestId, ...body });
    if (reply.ok) return done(reply.data, body);
    if (!isAnswer(reply.refusal)) return setPlacing({ state: 'unanswered', message: NO_ANSWER + ONLY_ONCE });
    settle(intentName());
    const findings = findingsOf(reply.refusal);
    setPlacing({ state: 'refused', refusal: reply.refusal, findings, draft: body });
    onRefused(findings);
  });

  const submit = (draft: Draft) => send(intend(intentName(), draft));

  /** Asks for the answer to what was sent before: the same id and body, so it cannot become a second order. */
  const confirm = () => {
    const open = unanswered<Draft>(intentName());
    return open ? send(open) : setPlacing({ state: 'idle' });
  };

  /** The person would rather change the order: the open one is asked for by its id, and if it has not arrived, it never will. */
  const giveUp = () => alone(async () => {
    const open = unanswered<Draft>(intentName());
    if (!open) return setPlacing({ state: 'idle' });
    const reply = await call(contracts.giveUpOrder, { requestId: open.requestId });
    if (!reply.ok) return setPlacing({ state: 'unanswered', message: reply.refusal.message });
    if (reply.data.placed) return done(reply.data.placed, open.body);
    settle(intentName());
    return setPlacing({ state: 'idle' });
  });

  return { placing, submit, confirm, giveUp };
};

const findingsOf = ({ details }: RefusedReply): readonly Finding[] => {
  const { findings } = (details ?? {}) as { findings?: unknown };
  return Array.isArray(findings) ? (findings as Finding[]) : [];
};
