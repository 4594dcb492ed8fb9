import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { contracts, formatFen } from '@zhundan/shared';
import { useRead } from '../../api';
import { Button, Page } from '../../ui';
import { groupsOf, readAloud } from './order-no';
import { NEXT } from './timeline';
import './placed-view.scss';

interface PlacedViewProps {
  readonly orderNo: string;
  readonly onOpen: () => void;
  readonly onAgain: () => void;
}

/** The order is in: its number, large enough to be read over the telephone, and what happens next. */
export const PlacedView = ({ orderNo, onOpen, onAgain }: PlacedViewProps) => {
  const order = useRead(contracts.getOrder, { orderNo });
  const address = order.data?.address;
  return (
    <Page bar={<><Button kind="plain" grow onTap={onOpen}>查看订单</Button><Button kind="brand" grow onTap={onAgain}>再下一单</Button></>}>
      <View className="placed">
        <View className="placed__mark" aria-hidden>✓</View>
        <View className="placed__title" aria-role="alert">下单成功</View>
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
        <View className="placed-next__step"><View className="placed-next__dot" aria-hidden>1</View>库存已为您占好，价格按提交时锁定。</View>
        <View className="placed-next__step"><View className="placed-next__dot" aria-hidden>2</View>{NEXT[order.data?.status ?? 'placed']}</View>
        <View className="placed-next__step"><View className="placed-next__dot" aria-hidden>3</View>发货后在订单里能看到进度，收货时当面点数。</View>
        {order.data && address ? <View className="placed-next__facts">{`${order.data.lines.length} 种商品，合计 ${formatFen(order.data.totalFen)}，送到 ${address.text} ${address.door}`}</View> : null}
      </View>
    </Page>
  );
};
