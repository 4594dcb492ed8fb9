import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { contracts, daysBetween, formatFen, type Order, ORDER_STATUS_NAMES, soonDaysOf } from '@zhundan/shared';
import { useState } from 'react';
import { useRead } from '../../api';
import { dayOf, spokenInstant } from '../../lib/dates';
import { spokenPhone } from '../../lib/phone';
import { Button, Failure, Page, Pictogram, ReadyDay, Skeleton } from '../../ui';
import { CancelSheet } from './cancel-sheet';
import { HeldCard } from './held/held-card';
import { useHeldOrder } from './held/use-held-order';
import { useResembled } from './held/use-resembled';
import { NEXT, stepsOf } from './timeline';
import { Timeline } from './timeline-view';
import './order-view.scss';

interface OrderViewProps {
  readonly orderNo: string;
  readonly reordering: boolean;
  readonly onReorder: (orderNo: string) => void;
  readonly merging: boolean;
  /** One order in place of these. */
  readonly onMerge: (orders: readonly Order[]) => void;
}

/** One order: where it stands, where it goes, what is in it, and what can still be done. */
export const OrderView = ({ orderNo, reordering, onReorder, merging, onMerge }: OrderViewProps) => {
  const order = useRead(contracts.getOrder, { orderNo }, { staleMs: 0 });
  useHeldOrder(order.data, order.refetch);
  const resembled = useResembled(order.data);
  const [cancelling, setCancelling] = useState(false);
  usePullDownRefresh(() => void order.refetch().finally(() => Taro.stopPullDownRefresh()));

  if (order.isPending) return <Page><Skeleton rows={5} /></Page>;
  if (!order.data) return <Page><Failure error={order.error} onRetry={() => void order.refetch()} /></Page>;
  const { data } = order;
  const isHeld = data.status === 'held';
  return (
    <Page
      bar={(
        <>
          {data.cancellable && !isHeld ? <Button kind="plain" onTap={() => setCancelling(true)}>取消订单</Button> : null}
          <Button kind={isHeld ? 'plain' : 'accent'} grow busy={reordering} onTap={() => onReorder(orderNo)}>再来一单</Button>
        </>
      )}
    >
      <Standing order={data} />
      <View className="order">
        <HeldCard
          order={data} resembled={resembled} merging={merging} onAnswered={() => void order.refetch()}
          onMerge={() => onMerge(resembled?.isMergeable ? [data, resembled.order] : [])} onWithdraw={() => setCancelling(true)}
        />
        <View className="order__card"><Timeline steps={stepsOf(data)} /></View>
        <MovedPromises order={data} />
        <Delivery order={data} />
        <Goods order={data} />
        <View className="order__card order__facts">
          {data.note ? <View>{`备注：${data.note}`}</View> : null}
          <View>{`${data.placedByName} 于${spokenInstant(data.placedAt)} 提交`}</View>
          <View>{`价目表第 ${data.priceListVersion} 版`}</View>
        </View>
      </View>
      <CancelSheet orderNo={orderNo} held={isHeld} open={cancelling} onClose={() => setCancelling(false)} onCancelled={() => void order.refetch()} />
    </Page>
  );
};

const Standing = ({ order }: { order: Order }) => (
  <View className="order-standing">
    <View className="order-standing__status">{ORDER_STATUS_NAMES[order.status]}</View>
    <View className="order-standing__next">{NEXT[order.status]}</View>
    <View className="order-standing__no">
      {order.orderNo}
      <View className="order-standing__copy" aria-role="button" aria-label="复制订单号" onClick={() => void Taro.setClipboardData({ data: order.orderNo })}>复制</View>
    </View>
  </View>
);

const Delivery = ({ order: { address } }: { order: Order }) => (
  <View className="order__card">
    <View className="order__title">送到</View>
    <View className="order__where">{`${address.text} ${address.door}`.trim()}</View>
    <View className="order__who">{`${address.contactName}  ${spokenPhone(address.phone)}`}</View>
  </View>
);

/** Red by the rules in force, as before the order. */
const Promised = ({ on, placedAt }: { on: string; placedAt: string }) => {
  const { data: rules } = useRead(contracts.getOrderRules, {});
  const leadDays = daysBetween(dayOf(placedAt), on);
  return <ReadyDay readyOn={on} leadDays={leadDays} late={leadDays > soonDaysOf(rules?.ruleSet ?? null)} />;
};

/** What the craft department has moved since, newest first, with the reason it gave. */
const MovedPromises = ({ order: { timeline } }: { order: Order }) => {
  const moved = timeline.filter(({ kind }) => kind === 'promiseMoved').reverse();
  if (moved.length === 0) return null;
  return (
    <View className="order__card" aria-live="polite">
      <View className="order__title">交货日有变</View>
      {moved.map(({ at, note }) => (
        <View key={`${at} ${note}`} className="order__moved">{note}<View className="order__moved-at">{spokenInstant(at)}</View></View>
      ))}
    </View>
  );
};

const Goods = ({ order }: { order: Order }) => (
  <View className="order__card">
    <View className="order__title">{`${order.lines.length} 种商品`}</View>
    {order.lines.map((line) => (
      <View key={line.skuId} className="order__line">
        <Pictogram picture={line.picture} size="s" />
        <View className="order__what">
          <View className="order__name">{line.name}</View>
          <View className="order__spec">{`${line.specText}  ${formatFen(line.unitPriceFen)}\u00a0×\u00a0${line.qty}\u00a0${line.unit}`}</View>
          {line.promisedOn ? <Promised on={line.promisedOn} placedAt={order.placedAt} /> : null}
        </View>
        <View className="order__amount">{formatFen(line.amountFen)}</View>
      </View>
    ))}
    <View className="order__total"><View>合计</View><View>{formatFen(order.totalFen)}</View></View>
  </View>
);
