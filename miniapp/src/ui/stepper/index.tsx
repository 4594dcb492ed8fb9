import { Button, Input, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { adjustedWords, fitQty, fittedQty, type PackRule } from '@zhundan/shared';
import { useState } from 'react';
import { flags } from '../../platform/flags';
import './index.scss';

interface StepperProps extends PackRule {
  readonly qty: number;
  readonly unit: string;
  /** How many there are; left out where something else says that there are too few. */
  readonly available?: number;
  /** For the screen reader: which goods. */
  readonly label: string;
  readonly onChange: (qty: number) => void;
  readonly disabled?: boolean;
  /** Taps on minus at the smallest quantity; without it minus stops there. */
  readonly onRemove?: () => void;
}

/** A quantity in whole packs. A number typed in between is fitted when the field is left, and why is said. */
export const Stepper = ({ qty, unit, available, label, onChange, disabled = false, onRemove, packMultiple, minQty }: StepperProps) => {
  /** What stands in the field while somebody types; null shows `qty`, so that a new quantity needs no second drawing. */
  const [typed, setTyped] = useState<string | null>(null);

  const rule = { packMultiple, minQty, unit, ...(available === undefined ? {} : { available }) };
  const smallest = fitQty(1, rule);
  const atSmallest = qty <= smallest;
  const leave = () => {
    if (typed === null) return;
    const fitted = fittedQty(Number(typed), rule);
    const words = adjustedWords(fitted, unit);
    setTyped(null);
    if (words) void Taro.showToast({ title: words, icon: 'none' });
    if (fitted.qty !== qty) onChange(fitted.qty);
  };
  const off = flags({ disabled });
  const more = () => {
    const next = fittedQty(qty + packMultiple, rule);
    if (next.qty > qty) onChange(next.qty);
    else void Taro.showToast({ title: `${next.why ?? ''}，不能再加了`, icon: 'none' });
  };
  const sayLeast = () => void Taro.showToast({ title: `最少 ${smallest} ${unit}`, icon: 'none' });
  const less = () => (atSmallest ? (onRemove ?? sayLeast)() : onChange(fitQty(qty - packMultiple, rule)));

  return (
    <View className="stepper" aria-label={`${label}，数量 ${qty} ${unit}`}>
      <Button className={`stepper__key${atSmallest && !onRemove ? ' stepper__key--off' : ''}`} hoverClass="stepper__key--down" {...off} aria-label={atSmallest && onRemove ? `移除${label}` : `减少 ${packMultiple} ${unit}`} onClick={less}>
        {atSmallest && onRemove ? '删' : '−'}
      </Button>
      <Input className="stepper__qty" type="number" value={typed ?? String(qty)} {...off} aria-label={`${label}数量`} onInput={(event) => setTyped(event.detail.value)} onBlur={leave} onConfirm={leave} />
      <Button className="stepper__key" hoverClass="stepper__key--down" {...off} aria-label={`增加 ${packMultiple} ${unit}`} onClick={more}>
        +
      </Button>
    </View>
  );
};
