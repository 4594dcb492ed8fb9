import { View } from '@tarojs/components';
import type { Order } from '@zhundan/shared';
import { Button, Notice, TwoBaskets } from '../../../ui';
import { spokenInstant } from '../../../lib/dates';
import { repeatedIn } from '../../../lib/repeats';
import { useNow } from '../../../lib/use-now';
import { groupsOf } from '../order-no';
import { AnswerBox } from './answer-box';
import type { Resembled } from './use-resembled';
import { heldWords, whyHeld } from './held-words';
import './held-card.scss';

interface HeldCardProps {
  readonly order: Order;
  readonly resembled: Resembled | null;
  readonly merging: boolean;
  readonly onAnswered: () => void;
  readonly onMerge: () => void;
  readonly onWithdraw: () => void;
}

/** What a held order waits for, until when, what happens then; and the ways out of waiting. After the verdict, the verdict. */
export const HeldCard = ({ order, resembled, merging, onAnswered, onMerge, onWithdraw }: HeldCardProps) => {
  const { review } = order;
  const now = useNow();
  const words = heldWords(order, now);
  const open = order.status === 'held';
  if (!review || (!words && review.messages.length === 0)) return null;
  return (
    <View className="held" id="held-card">
      {words ? <Notice tone={words.tone} title={words.title}>{words.until}</Notice> : null}
      {open ? (
        <View className="held__why">
          <View className="held__label">为什么要复核</View>
          {whyHeld(order, resembled?.order.placedAt, now).map((each) => <View key={each} className="held__reason">{each}</View>)}
          {resembled && repeatedIn(review.findings) ? <TwoBaskets here={order.lines} there={resembled.order.lines} thereTitle={spokenInstant(resembled.order.placedAt, now)} /> : null}
        </View>
      ) : null}
      {review.messages.length > 0 ? <AnswerBox orderNo={order.orderNo} review={review} onAnswered={onAnswered} /> : null}
      {open ? <WaysOut resembled={resembled} merging={merging} onMerge={onMerge} onWithdraw={onWithdraw} /> : null}
    </View>
  );
};

/** Merging comes first: it is what somebody who ordered twice by mistake means to do. */
const WaysOut = ({ resembled, merging, onMerge, onWithdraw }: Pick<HeldCardProps, 'resembled' | 'merging' | 'onMerge' | 'onWithdraw'>) => (
  <View className="held__ways">
    <View className="held__label">不想等？</View>
    {resembled && !resembled.isMergeable ? <View className="held__what">相似的那一单仓库已经开始备货或已结束，不能再合并。</View> : resembled ? (
      <View className="held__way">
        <View className="held__what">{`与${spokenInstant(resembled.order.placedAt)} 的订单（${groupsOf(resembled.order.orderNo).slice(1, 3).join('-')}）合并成一单：数量相加，核对后重新提交，原来两单自动撤销`}</View>
        <Button id="merge-orders" size="s" kind="brand" busy={merging} onTap={onMerge}>合并成一单</Button>
      </View>
    ) : null}
    <View className="held__way">
      <View className="held__what">是重复下的单，就撤回它：库存马上释放，不影响别的订单</View>
      <Button id="withdraw-order" size="s" kind="plain" onTap={onWithdraw}>撤回这单</Button>
    </View>
  </View>
);
