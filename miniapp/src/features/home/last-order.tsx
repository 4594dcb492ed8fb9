import { View } from '@tarojs/components';
import { formatFen, type OrderSummary } from '@zhundan/shared';
import { spokenInstant } from '../../lib/dates';
import { Button } from '../../ui';
import './last-order.scss';

interface LastOrderProps {
  readonly order: OrderSummary;
  readonly busy: boolean;
  readonly onReorder: (orderNo: string) => void;
}

/** As many as tell one order from another. */
const GOODS_SHOWN = 2;

/** 再来一单: what was ordered last, and one tap to have it in the cart again. */
export const LastOrder = ({ order, busy, onReorder }: LastOrderProps) => (
  <View className="last-order">
    <View className="last-order__words">
      <View className="last-order__head">
        <View className="last-order__title">上次订货</View>
        <View className="last-order__when">{spokenInstant(order.placedAt)}</View>
      </View>
      {order.goods.slice(0, GOODS_SHOWN).map(({ name, specText, qty, unit }, index) => (
        <View key={index} className="last-order__goods">{`${qty} ${unit} ${name} ${specText}`}</View>
      ))}
      <View className="last-order__sum">{`共 ${order.lineCount} 种 · ${formatFen(order.totalFen)}`}</View>
    </View>
    <Button id="reorder" kind="accent" busy={busy} label={`再来一单：${order.lineCount} 种商品加入购物车`} onTap={() => onReorder(order.orderNo)}>再来一单</Button>
  </View>
);
