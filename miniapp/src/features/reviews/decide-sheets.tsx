import { Button as TaroButton, Textarea, View } from '@tarojs/components';
import { cleanLines, type contracts, formatFen, type Output, REVIEW_MESSAGE_MAX, REVIEW_REASON_MAX } from '@zhundan/shared';
import { useState } from 'react';
import { Button, Notice, Sheet } from '../../ui';
import type { useDecide } from './use-decide';

type Evidence = Output<typeof contracts.getReview>;
type Deciding = ReturnType<typeof useDecide>;

/** Most of what is ever said, one tap each. The store reads a rejection's reason. */
const REASONS = {
  approve: ['已电话核实，是两批货', '工地追加用量', '与门店平时一致', '换季备货'],
  reject: ['与上一单重复，请合并后重下', '电话核实是误下单', '数量与门店销量不符', '先结清逾期应收再下单'],
} as const;
const QUESTIONS = ['这单和上一单是同一批货吗？', '是给哪个工地用的？', '数量这么多，什么时候用完？', '可以和上一单合并成一单吗？'] as const;

interface DecideSheetProps {
  readonly verdict: 'approve' | 'reject' | null;
  readonly evidence: Evidence;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

export const DecideSheet = ({ verdict, evidence: { review }, deciding, onClose }: DecideSheetProps) => {
  const [reason, setReason] = useState('');
  const rejects = verdict === 'reject';
  const decide = async () => {
    if (verdict && await deciding.decide(verdict, cleanLines(reason))) setReason('');
    onClose();
  };
  return (
    <Sheet
      open={verdict !== null} title={rejects ? '驳回这单' : '通过这单'} onClose={onClose}
      foot={(
        <View className="decide__foot">
          <Button kind="plain" grow onTap={onClose}>再看看</Button>
          <Button id="confirm-verdict" kind={rejects ? 'danger' : 'brand'} grow busy={deciding.busy !== null} disabled={rejects && !cleanLines(reason)} onTap={() => void decide()}>{rejects ? '确认驳回' : '确认通过'}</Button>
        </View>
      )}
    >
      <View className="decide">
        <View className="decide__what">
          {rejects ? `${review.storeName} 会看到原因，占用的库存马上释放。` : `${review.storeName} 的 ${formatFen(review.totalFen)} 按提交时的价格推送仓库。`}
        </View>
        <Words words={REASONS[rejects ? 'reject' : 'approve']} value={reason} max={REVIEW_REASON_MAX} placeholder={rejects ? '原因（必填，门店会看到）' : '说明（选填）'} onChange={setReason} />
      </View>
    </Sheet>
  );
};

export const AskSheet = ({ open, deciding, onClose }: { open: boolean; deciding: Deciding; onClose: () => void }) => {
  const [question, setQuestion] = useState('');
  const ask = async () => {
    if (await deciding.ask(cleanLines(question))) setQuestion('');
    onClose();
  };
  return (
    <Sheet
      open={open} title="问门店" onClose={onClose}
      foot={<View className="decide__foot"><Button id="send-question" kind="brand" grow busy={deciding.busy !== null} disabled={cleanLines(question).length < 2} onTap={() => void ask()}>发给门店</Button></View>}
    >
      <View className="decide">
        <View className="decide__what">门店在小程序里答复；提问不会延长复核时限。</View>
        <Words words={QUESTIONS} value={question} max={REVIEW_MESSAGE_MAX} placeholder="想问什么" onChange={setQuestion} />
        {deciding.trouble ? <Notice tone="bad">{deciding.trouble}</Notice> : null}
      </View>
    </Sheet>
  );
};

interface WordsProps {
  readonly words: readonly string[];
  readonly value: string;
  readonly max: number;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

/** A tap fills the field in; what stands there can still be changed. */
const Words = ({ words, value, max, placeholder, onChange }: WordsProps) => (
  <>
    <View className="decide__chips">
      {words.map((each) => (
        <TaroButton key={each} className={`decide__chip${each === value ? ' decide__chip--on' : ''}`} aria-pressed={each === value} onClick={() => onChange(each)}>{each}</TaroButton>
      ))}
    </View>
    <Textarea className="decide__input" value={value} maxlength={max} autoHeight placeholder={placeholder} aria-label={placeholder} onInput={(event) => onChange(event.detail.value)} />
  </>
);
