import { View } from '@tarojs/components';
import { contracts } from '@zhundan/shared';
import type { ReactNode } from 'react';
import { useRead } from '../../api';
import { spokenInstant } from '../../lib/dates';
import { type Repeated, repeatWords } from '../../lib/repeats';
import { type BasketGoods, Notice, TwoBaskets } from '../../ui';
import type { CheckoutLine } from './draft';

interface RepeatNoticeProps {
  readonly repeats: Repeated;
  readonly lines: readonly CheckoutLine[];
  readonly message: string;
  readonly actions: ReactNode;
}

/** Asks whether it was meant: both orders line by line, and what to do when it was not. */
export const RepeatNotice = ({ repeats, lines, message, actions }: RepeatNoticeProps) => {
  const { data: earlier } = useRead(contracts.getOrder, { orderNo: repeats.orderNo });
  const here = lines.map(({ skuId, qty, offer: { name, specText, unit } }): BasketGoods => ({ skuId, qty, name, specText, unit }));
  return (
    <Notice tone="warn" title={repeatWords(repeats, earlier?.placedAt)} actions={actions}>
      <View>{message}</View>
      {earlier ? <TwoBaskets here={here} there={earlier.lines} thereTitle={spokenInstant(earlier.placedAt)} /> : null}
    </Notice>
  );
};
