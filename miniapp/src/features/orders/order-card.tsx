import { View } from '@tarojs/components';
import { formatFen, ORDER_STATUS_NAMES, type OrderSummary } from '@zhundan/shared';
import { spokenInstant } from '../../lib/dates';
import { spoken } from '../../platform/spoken';
import { Button, Pictogram } from '../../ui';
import { readAloud } from './order-no';
import './order-card.scss';

interface OrderCardProps {
  readonly order: OrderSummary;
  readonly busy: boolean;
  readonly onOpen: (orderNo: string) => void;
  readonly onReorder: (orderNo: string) => void;
}

/** With their specs: names alone do not tell one bolt from another. */
const GOODS_SHOWN = 3;

/** One order at a glance: when, what, how much, where it stands. */
export const OrderCard = ({ order, busy, onOpen, onReorder }: OrderCardProps) => (
  <View className="order-card">
    <View className="order-card__open" hoverClass="order-card__open--down" aria-role="button" {...spoken(`订单 ${readAloud(order.orderNo)}，${ORDER_STATUS_NAMES[order.status]}，${formatFen(order.totalFen)}`)} onClick={() => onOpen(order.orderNo)}>
      <View className="order-card__head">
        <View className="order-card__no">{order.orderNo}</View>
        <View className={`order-card__status order-card__status--${order.status}`}>{ORDER_STATUS_NAMES[order.status]}</View>
      </View>
      <View className="order-card__when">{spokenInstant(order.placedAt)}</View>
      <Goods goods={order.goods} />
    </View>
    <View className="order-card__foot">
      <View className="order-card__total">{`${order.lineCount > GOODS_SHOWN ? '等 ' : ''}${order.lineCount} 种，合计 `}<View className="order-card__sum">{formatFen(order.totalFen)}</View></View>
      <Button size="s" kind="plain" busy={busy} label={`照订单 ${order.orderNo} 再来一单`} onTap={() => onReorder(order.orderNo)}>再来一单</Button>
    </View>
  </View>
);

const Goods = ({ goods }: { goods: OrderSummary['goods'] }) => (
  <View className="order-card__rows">
    {goods.slice(0, GOODS_SHOWN).map(({ name, specText, picture, qty, unit }, index) => (
      <View key={index} className="order-card__row">
        <Pictogram picture={picture} size="s" />
        <View className="order-card__what">
          <View className="order-card__name">{name}</View>
          <View className="order-card__spec">{specText}</View>
        </View>
        <View className="order-card__qty">{`× ${qty} ${unit}`}</View>
      </View>
    ))}
  </View>
);
