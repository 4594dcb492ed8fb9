import { Button as TaroButton, Input, View } from '@tarojs/components';
import { cleanText, contracts } from '@zhundan/shared';
import { useState } from 'react';
import { call, queryClient } from '../../api';
import { intend, isAnswer, settle } from '../../lib/intent';
import { Button, Notice, Sheet } from '../../ui';
import './cancel-sheet.scss';

const REASONS = ['下错了规格或数量', '地址选错了', '客户不要了', '想合并成一单', '等不及到货'] as const;
const REASON_MAX = 100;

interface CancelSheetProps {
  readonly orderNo: string;
  /** It waits for a supervisor: then it is withdrawn rather than cancelled. */
  readonly held: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCancelled: () => void;
}

/** Asks why, then cancels once: a lost answer is asked for again with the same id. */
export const CancelSheet = ({ orderNo, held, open, onClose, onCancelled }: CancelSheetProps) => {
  const [reason, setReason] = useState<string>('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const cancel = async (): Promise<void> => {
    setBusy(true);
    const name = `cancel:${orderNo}`;
    const { requestId, body } = intend(name, { orderNo, reason: cleanText(reason) });
    const reply = await call(contracts.cancelOrder, { requestId, ...body });
    setBusy(false);
    if (reply.ok || isAnswer(reply.refusal)) settle(name);
    setTrouble(reply.ok ? null : reply.refusal.message);
    if (!reply.ok) return;
    void queryClient.invalidateQueries({ queryKey: [contracts.listOrders.name] });
    onCancelled();
    onClose();
  };

  return (
    <Sheet
      open={open} title={held ? '为什么撤回？' : '为什么取消？'} onClose={onClose}
      foot={<View className="cancel__foot"><Button kind="plain" grow onTap={onClose}>{held ? '先不撤回' : '先不取消'}</Button><Button kind="danger" grow busy={busy} disabled={!cleanText(reason)} onTap={() => void cancel()}>{held ? '确认撤回' : '确认取消'}</Button></View>}
    >
      <View className="cancel">
        <View className="cancel__chips" aria-role="radiogroup">
          {REASONS.map((each) => (
            <TaroButton key={each} className={`cancel__chip${each === reason ? ' cancel__chip--on' : ''}`} aria-role="radio" aria-checked={each === reason} onClick={() => setReason(each)}>{each}</TaroButton>
          ))}
        </View>
        <Input className="cancel__input" value={(REASONS as readonly string[]).includes(reason) ? '' : reason} maxlength={REASON_MAX} placeholder="其他原因" aria-label="其他原因" onInput={(event) => setReason(event.detail.value)} />
        <View className="cancel__hint">{held ? '撤回后占用的库存马上释放，主管不用再复核。' : '取消后占用的库存马上释放；拣货开始后不能取消。'}</View>
        {trouble ? <Notice tone="bad">{trouble}</Notice> : null}
      </View>
    </Sheet>
  );
};
