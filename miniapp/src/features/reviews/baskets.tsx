import { Button as TaroButton, View } from '@tarojs/components';
import { type BasketDifference, type BasketLine, compareBaskets, type contracts, formatFen, ORDER_STATUS_NAMES, type Output } from '@zhundan/shared';
import { useState } from 'react';
import { spokenInstant } from '../../lib/dates';

type Evidence = Output<typeof contracts.getReview>;

const DIFFERENCES: Record<BasketDifference, string> = { same: '完全相同', shared: '数量不同', onlyHere: '只在这单', onlyThere: '只在那单' };

/** Both baskets side by side, as wide as a phone: one row per SKU, this order's quantity beside the other's. */
export const Baskets = ({ evidence: { basket, others, review } }: { evidence: Evidence }) => {
  const [chosen, setChosen] = useState(0);
  const other = others[chosen];
  const { lines, sharedSkus, overlapBp } = compareBaskets<BasketLine>(basket, other?.lines ?? []);
  return (
    <View className="review__card">
      <View className="review__title">{other ? '两单对比' : '这单的商品'}</View>
      {others.length > 1 ? (
        <View className="baskets__tabs">
          {others.map(({ orderNo, placedAt }, index) => (
            <TaroButton key={orderNo} className={`baskets__tab${index === chosen ? ' baskets__tab--on' : ''}`} onClick={() => setChosen(index)}>{spokenInstant(placedAt)}</TaroButton>
          ))}
        </View>
      ) : null}
      {other ? (
        <View className="baskets__both">
          <View className="baskets__say">{`与 ${spokenInstant(other.placedAt)} 的订单有 ${sharedSkus} 种相同，占较大一单的 ${(overlapBp / 100).toFixed(2)}%`}</View>
          <View className="baskets__side">{`这单 ${formatFen(review.totalFen)}，${basket.length} 种`}</View>
          <View className="baskets__side">{`那单 ${formatFen(other.totalFen)}，${other.lines.length} 种，${ORDER_STATUS_NAMES[other.status]}`}</View>
        </View>
      ) : null}
      {other ? <View className="baskets__row baskets__row--head"><View className="baskets__what">商品</View><View className="baskets__qty">这单</View><View className="baskets__qty">那单</View></View> : null}
      {lines.map(({ skuId, difference, here, there }) => {
        const { name, specText, unit } = (here ?? there)!;
        return (
          <View key={skuId} className={`baskets__row baskets__row--${other ? difference : 'plain'}`} aria-label={`${name} ${specText}，${other ? DIFFERENCES[difference] : ''}，这单 ${here?.qty ?? 0}，那单 ${there?.qty ?? 0} ${unit}`}>
            <View className="baskets__what">
              <View className="baskets__name">{name}</View>
              <View className="baskets__spec">{specText}</View>
              {other ? <View className="baskets__tag">{DIFFERENCES[difference]}</View> : null}
            </View>
            <View className="baskets__qty">{here ? `${here.qty} ${unit}` : '—'}</View>
            {other ? <View className="baskets__qty">{there ? `${there.qty} ${unit}` : '—'}</View> : null}
          </View>
        );
      })}
    </View>
  );
};
