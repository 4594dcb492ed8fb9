import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { contracts, formatFen, type Order } from '@zhundan/shared';
import { useRead } from '../../api';
import { useNow } from '../../lib/use-now';
import { Button, Page } from '../../ui';
import { heldWords } from './held/held-words';
import { useHeldOrder } from './held/use-held-order';
import { groupsOf, readAloud } from './order-no';
import { NEXT } from './timeline';
import './placed-view.scss';

interface PlacedViewProps {
  readonly orderNo: string;
  readonly onOpen: () => void;
  readonly onAgain: () => void;
}

/** The order is in: its number, large enough to be read over the telephone, and what happens next. A held one is no success yet. */
export const PlacedView = ({ orderNo, onOpen, onAgain }: PlacedViewProps) => {
  const order = useRead(contracts.getOrder, { orderNo });
  useHeldOrder(order.data, order.refetch);
  const now = useNow();
  const status = order.data?.status;
  const address = order.data?.address;
  return (
    <Page bar={<><Button kind="plain" grow onTap={onOpen}>查看订单</Button><Button kind="brand" grow onTap={onAgain}>再下一单</Button></>}>
      <View className="placed">
        <Outcome status={status} />
        <View className="placed__label">订单号</View>
        <View className="placed__no" id="order-no" aria-label={`订单号 ${readAloud(orderNo)}`}>
          {groupsOf(orderNo).map((group, index) => (
            <View key={index} className="placed__group" aria-hidden>{index > 0 ? <View className="placed__dash">-</View> : null}{group}</View>
          ))}
        </View>
        <Button size="s" kind="plain" label="复制订单号" onTap={() => void Taro.setClipboardData({ data: orderNo })}>复制订单号</Button>
      </View>
      <View className="placed-next">
        <View className="placed-next__title">接下来</View>
        {stepsAfter(order.data, now).map((step, index) => (
          <View key={step} className="placed-next__step"><View className="placed-next__dot" aria-hidden>{index + 1}</View>{step}</View>
        ))}
        {order.data && address ? <View className="placed-next__facts">{`${order.data.lines.length} 种商品，合计 ${formatFen(order.data.totalFen)}，送到 ${address.text} ${address.door}`}</View> : null}
      </View>
    </Page>
  );
};

/** Says nothing before it is known: whoever is told of a success believes it. */
const Outcome = ({ status }: { status: Order['status'] | undefined }) => (
  <>
    <View className={`placed__mark${status === 'held' ? ' placed__mark--held' : status ? '' : ' placed__mark--unknown'}`} aria-hidden>{status === 'held' ? '' : status ? '✓' : '…'}</View>
    <View className="placed__title" aria-role="alert">{status === 'held' ? '已收到，等主管复核' : status ? '下单成功' : '订单已收到'}</View>
  </>
);

const stepsAfter = (order: Order | undefined, now: number): string[] => {
  if (order?.status === 'held') {
    return [
      '库存已为您占好，价格按提交时锁定；复核通过之前不会发货。',
      heldWords(order, now)?.until ?? NEXT.held,
      '点“查看订单”能看到为什么要复核，也可以合并、撤回或答复主管。',
    ];
  }
  return ['库存已为您占好，价格按提交时锁定。', NEXT[order?.status ?? 'placed'], '发货后在订单里能看到进度，收货时当面点数。'];
};
