import { Textarea, View } from '@tarojs/components';
import { cleanLines, contracts, type Order, REVIEW_MESSAGE_MAX } from '@zhundan/shared';
import { useState } from 'react';
import { call } from '../../../api';
import { useKeptDraft } from '../../../lib/kept-draft';
import { intend, isAnswer, settle } from '../../../lib/intent';
import { spokenInstant } from '../../../lib/dates';
import { Button, Notice } from '../../../ui';

interface AnswerBoxProps {
  readonly orderNo: string;
  readonly review: NonNullable<Order['review']>;
  readonly onAnswered: () => void;
}

/** What was asked and answered so far, and while a question is open, the place to answer it. */
export const AnswerBox = ({ orderNo, review, onAnswered }: AnswerBoxProps) => {
  const { draft: text, set: setDraft, drop } = useKeptDraft(`answer:${orderNo}`, '');
  const setText = (typed: string) => setDraft(() => typed);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const answer = async (): Promise<void> => {
    setBusy(true);
    const name = `answer:${orderNo}`;
    const { requestId, body } = intend(name, { orderNo, answer: cleanLines(text) });
    const reply = await call(contracts.answerReview, { requestId, ...body });
    setBusy(false);
    if (reply.ok || isAnswer(reply.refusal)) settle(name);
    setTrouble(reply.ok ? null : reply.refusal.message);
    if (reply.ok) drop();
    if (reply.ok || isAnswer(reply.refusal)) onAnswered();
  };

  return (
    <View className="talk">
      {review.messages.map(({ kind, text: said, at, byName }, index) => (
        <View key={index} className={`talk__said talk__said--${kind}`}>
          <View className="talk__who">{`${kind === 'question' ? `主管 ${byName} 问` : `${byName} 答`} · ${spokenInstant(at)}`}</View>
          <View className="talk__text">{said}</View>
        </View>
      ))}
      {review.state === 'asked' ? (
        <>
          <Textarea id="answer-text" className="talk__input" value={text} maxlength={REVIEW_MESSAGE_MAX} autoHeight placeholder="写下答复，例如：是给两个工地分开备的货" aria-label="答复主管" onInput={(event) => setText(event.detail.value)} />
          {trouble ? <Notice tone="bad">{trouble}</Notice> : null}
          <Button id="send-answer" kind="accent" grow busy={busy} disabled={!cleanLines(text)} onTap={() => void answer()}>答复主管</Button>
        </>
      ) : null}
    </View>
  );
};
