import { Input, View } from '@tarojs/components';
import { leastQty, type Offer, type QtyChoice } from '@zhundan/shared';
import { useState } from 'react';
import { Button } from '../../ui';

interface QtyQuestionProps {
  readonly offer: Offer;
  readonly why: string;
  readonly choices: readonly QtyChoice[];
  readonly onChoose: (qty: number) => void;
}

/** How many: one of the numbers that were written, or another. */
export const QtyQuestion = ({ offer, why, choices, onChoose }: QtyQuestionProps) => {
  const [typed, setTyped] = useState('');
  const least = leastQty(offer);
  const shown = choices.length > 0 ? choices : [{ qty: least, label: `起订 ${least} ${offer.unit}` }];
  const isQty = /^[1-9]\d{0,6}$/.test(typed);
  return (
    <View className="paste-row__question">
      <View className="paste-row__why">{`${why}？`}</View>
      <View className="paste-row__choices">
        {shown.map(({ qty, label }) => <Button key={qty} size="s" kind="plain" onTap={() => onChoose(qty)}>{label}</Button>)}
        <Input className="paste-row__input" type="number" maxlength={7} value={typed} placeholder="其他数量" aria-label={`${offer.name}的数量，按${offer.unit}`} onInput={(event) => setTyped(event.detail.value)} onConfirm={() => isQty && onChoose(Number(typed))} />
        {isQty ? <Button size="s" onTap={() => onChoose(Number(typed))}>{`${typed} ${offer.unit}`}</Button> : null}
      </View>
    </View>
  );
};
