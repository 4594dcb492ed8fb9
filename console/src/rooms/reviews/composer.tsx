import { cleanLines, type contracts, formatFen, type Output, REVIEW_MESSAGE_MAX, REVIEW_REASON_MAX } from '@zhundan/shared';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Deciding } from './use-decide.ts';

export type Composing = 'approve' | 'reject' | 'ask' | null;

interface ComposerProps {
  readonly evidence: Output<typeof contracts.getReview>;
  readonly composing: Composing;
  readonly onCompose: (composing: Composing) => void;
  readonly deciding: Deciding;
}

const WORDS = {
  approve: { hint: '说明（选填），回车确认', confirm: '确认通过', usual: ['已电话核实，是两批货', '工地追加用量', '与门店平时一致'] },
  reject: { hint: '原因（必填，门店会看到），回车确认', confirm: '确认驳回', usual: ['与上一单重复，请合并后重下', '电话核实是误下单', '数量与门店销量不符', '先结清逾期应收再下单'] },
  ask: { hint: '想问门店什么，回车发送', confirm: '发给门店', usual: ['这单和上一单是同一批货吗？', '是给哪个工地用的？', '可以和上一单合并成一单吗？'] },
} as const;

/** Three buttons; each opens one line to write in, with the cursor in it. Enter does it, Esc does not. */
export const Composer = ({ evidence, composing, onCompose, deciding }: ComposerProps) => (
  <footer className="rv-composer">
    {composing === null ? (
      <>
        <Button size="large" type="primary" onClick={() => onCompose('approve')}>通过 <kbd className="rv-key rv-key-dark">A</kbd></Button>
        <Button size="large" danger onClick={() => onCompose('reject')}>驳回 <kbd className="rv-key">R</kbd></Button>
        <Button size="large" onClick={() => onCompose('ask')}>问门店 <kbd className="rv-key">Q</kbd></Button>
        <span className="rv-consequence">{`通过：${formatFen(evidence.review.totalFen)} 按提交时的价格推送仓库。驳回：库存马上释放，门店看到原因。`}</span>
      </>
    ) : <Line key={composing} composing={composing} onClose={() => onCompose(null)} deciding={deciding} />}
  </footer>
);

const Line = ({ composing, onClose, deciding }: { composing: Exclude<Composing, null>; onClose: () => void; deciding: Deciding }) => {
  const [text, setText] = useState('');
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);
  const { hint, confirm, usual } = WORDS[composing];
  const isMissing = composing !== 'approve' && cleanLines(text).length < (composing === 'ask' ? 2 : 1);
  const send = () => {
    if (isMissing || deciding.busy) return;
    void (composing === 'ask' ? deciding.ask(cleanLines(text)) : deciding.decide(composing, cleanLines(text)));
  };
  return (
    <div className="rv-line" onKeyDown={(event) => { if (event.key === 'Escape') onClose(); }}>
      <div className="zd-usual">{usual.map((each) => <button key={each} type="button" onClick={() => { setText(each); field.current?.focus(); }}>{each}</button>)}</div>
      <div className="rv-line-row">
        <Input
          ref={field} size="large" value={text} maxLength={composing === 'ask' ? REVIEW_MESSAGE_MAX : REVIEW_REASON_MAX} placeholder={hint} aria-label={hint}
          onChange={(event) => setText(event.target.value)}
          onPressEnter={(event) => { if (!event.nativeEvent.isComposing) send(); }}
        />
        <Button size="large" type="primary" danger={composing === 'reject'} loading={deciding.busy} disabled={isMissing} onClick={send}>{confirm}</Button>
        <Button size="large" onClick={onClose}>不写了</Button>
      </div>
      {composing === 'ask' ? <div className="zd-quiet">提问不会延长复核时限。</div> : null}
      {deciding.trouble ? <p className="zd-trouble" role="alert">{deciding.trouble}</p> : null}
    </div>
  );
};
