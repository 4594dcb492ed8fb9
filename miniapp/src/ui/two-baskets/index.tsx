import { Button as TaroButton, View } from '@tarojs/components';
import { type BasketDifference, compareBaskets } from '@zhundan/shared';
import { useState } from 'react';
import './index.scss';

export interface BasketGoods { readonly skuId: string; readonly qty: number; readonly name: string; readonly specText: string; readonly unit: string }

interface TwoBasketsProps {
  readonly here: readonly BasketGoods[];
  readonly there: readonly BasketGoods[];
  /** When the other was placed: `昨天 17:02`. */
  readonly thereTitle: string;
}

const DIFFERENCES: Record<BasketDifference, string> = { same: '完全相同', shared: '数量不同', onlyHere: '只在这单', onlyThere: '只在那单' };
/** More than this pushes what can be done about it off the screen. */
const SHOWN_AT_FIRST = 4;

/** Two orders line by line: what both have on top, and at the head how many of each. */
export const TwoBaskets = ({ here, there, thereTitle }: TwoBasketsProps) => {
  const [all, setAll] = useState(false);
  const { lines } = compareBaskets(here, there);
  const shown = all ? lines : lines.slice(0, SHOWN_AT_FIRST);
  const counts = (Object.keys(DIFFERENCES) as BasketDifference[])
    .map((each) => [each, lines.filter(({ difference }) => difference === each).length] as const)
    .filter(([, count]) => count > 0).map(([each, count]) => `${count} 种${DIFFERENCES[each]}`);
  return (
    <View className="two-baskets">
      <View className="two-baskets__sum">{counts.join('，')}</View>
      <View className="two-baskets__row two-baskets__row--head">
        <View className="two-baskets__what">商品</View><View className="two-baskets__qty">这单</View><View className="two-baskets__qty">{thereTitle}</View>
      </View>
      {shown.map(({ skuId, difference, here: ours, there: theirs }) => {
        const { name, specText, unit } = (ours ?? theirs)!;
        return (
          <View key={skuId} className={`two-baskets__row two-baskets__row--${difference}`}>
            <View className="two-baskets__what"><View className="two-baskets__name">{name}</View><View className="two-baskets__spec">{specText}</View></View>
            <View className="two-baskets__qty">{ours ? `${ours.qty} ${unit}` : '没有'}</View>
            <View className="two-baskets__qty">{theirs ? `${theirs.qty} ${unit}` : '没有'}</View>
          </View>
        );
      })}
      {lines.length > shown.length ? <TaroButton className="two-baskets__more" onClick={() => setAll(true)}>{`展开全部 ${lines.length} 种 ▾`}</TaroButton> : null}
    </View>
  );
};
