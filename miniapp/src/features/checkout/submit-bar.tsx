import { View } from '@tarojs/components';
import { useSlow } from '../../lib/use-slow';
import { Button, Price } from '../../ui';

interface SubmitBarProps {
  readonly totalFen: number;
  readonly sending: boolean;
  readonly unanswered: boolean;
  readonly blocking: number;
  readonly pricesOnly: boolean;
  /** A letter of authorization is all that is missing. */
  readonly letterOnly: boolean;
  /** It will be taken, and a supervisor looks at it first. */
  readonly held: boolean;
  readonly hasAddress: boolean;
  readonly addressesPending: boolean;
  readonly onSubmit: () => void;
  readonly onConfirm: () => void;
  readonly onPrices: () => void;
  readonly onLetter: () => void;
  readonly onAddress: () => void;
}

/** The total and the one button that counts; it says what stands in the way when something does. */
export const SubmitBar = ({ totalFen, sending, unanswered, blocking, pricesOnly, letterOnly, held, hasAddress, addressesPending, onSubmit, onConfirm, onPrices, onLetter, onAddress }: SubmitBarProps) => {
  const slow = useSlow(sending);
  const button = () => {
    if (unanswered && !sending) return <Button kind="accent" onTap={onConfirm}>继续确认</Button>;
    if (!hasAddress && !addressesPending) return <Button kind="accent" onTap={onAddress}>选择收货地址</Button>;
    if (pricesOnly && !sending) return <Button kind="accent" onTap={onPrices}>确认新价格</Button>;
    if (letterOnly && !sending) return <Button kind="accent" id="need-letter" onTap={onLetter}>拍授权书</Button>;
    if (blocking > 0 && !sending) return <Button kind="accent" disabled>{`先处理 ${blocking} 项`}</Button>;
    return <Button kind="accent" id="submit-order" busy={sending} disabled={!hasAddress || totalFen === 0} onTap={onSubmit}>{held ? '提交复核' : '提交订单'}</Button>;
  };
  return (
    <>
      <View className="submit-bar__total" aria-live="polite">
        {slow ? <View className="submit-bar__slow">正在确认，没有重复下单，请稍候</View> : <View className="submit-bar__sum">合计 <Price fen={totalFen} size="xl" /></View>}
      </View>
      {button()}
    </>
  );
};
