import { Button as TaroButton, ScrollView, View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { ORDER_STATUS_NAMES, ORDER_STATUSES, type OrderStatus } from '@zhundan/shared';
import { useState } from 'react';
import { messageOf } from '../../api';
import { openTab } from '../../lib/routes';
import { Button, Empty, Failure, Page, Skeleton } from '../../ui';
import { OrderCard } from './order-card';
import { useOrders } from './use-orders';
import './orders-view.scss';

interface OrdersViewProps {
  readonly busyOrderNo: string | null;
  readonly onOpen: (orderNo: string) => void;
  readonly onReorder: (orderNo: string) => void;
}

/** All orders or those of one status; more come as one scrolls. */
export const OrdersView = ({ busyOrderNo, onOpen, onReorder }: OrdersViewProps) => {
  const [status, setStatus] = useState<OrderStatus | undefined>();
  const list = useOrders(status);
  useReachBottom(list.loadMore);
  usePullDownRefresh(() => void list.refetch().finally(() => Taro.stopPullDownRefresh()));

  return (
    <Page>
      <StatusTabs status={status} onChoose={setStatus} />
      <View className="orders">
        {list.isPending ? <Skeleton rows={4} /> : null}
        {list.error && list.items.length === 0 ? <Failure error={list.error} onRetry={list.retry} /> : null}
        {!list.isPending && !list.error && list.items.length === 0 ? (
          <Empty title={status ? `没有${ORDER_STATUS_NAMES[status]}的订单` : '还没有订单'} action={<Button onTap={() => openTab('home')}>去选商品</Button>} />
        ) : null}
        {list.items.map((order) => (
          <OrderCard key={order.orderNo} order={order} busy={busyOrderNo === order.orderNo} onOpen={onOpen} onReorder={onReorder} />
        ))}
        {list.items.length > 0 ? (
          <View className="orders__end" aria-live="polite">
            {list.error ? <Button size="s" kind="plain" onTap={list.retry}>{`${messageOf(list.error)} 重试`}</Button>
              : list.isLoadingMore ? '正在加载更早的订单…'
                : list.hasMore ? <Button size="s" kind="plain" onTap={list.loadMore}>加载更早的订单</Button> : '没有更早的订单了'}
          </View>
        ) : null}
      </View>
    </Page>
  );
};

const TABS: readonly (OrderStatus | undefined)[] = [undefined, ...ORDER_STATUSES];

const StatusTabs = ({ status, onChoose }: { status: OrderStatus | undefined; onChoose: (status: OrderStatus | undefined) => void }) => (
  <ScrollView scrollX className="orders-tabs" aria-role="tablist">
    <View className="orders-tabs__row">
      {TABS.map((each) => (
        <TaroButton key={each ?? 'all'} className={`orders-tabs__tab${each === status ? ' orders-tabs__tab--on' : ''}`} aria-role="tab" aria-selected={each === status} onClick={() => onChoose(each)}>
          {each ? ORDER_STATUS_NAMES[each] : '全部'}
        </TaroButton>
      ))}
    </View>
  </ScrollView>
);
