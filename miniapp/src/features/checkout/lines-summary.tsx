import { Button as TaroButton, View } from '@tarojs/components';
import { formatFen, multiply } from '@zhundan/shared';
import { type ReactNode, useState } from 'react';
import { Pictogram } from '../../ui';
import { type CheckoutLine, totalOf } from './draft';

/** More than this fills the screen before the total is seen. */
const SHOWN_AT_FIRST = 4;

/** What is ordered: short lines, the first few of them, the rest at a tap. */
export const LinesSummary = ({ lines, renderNote }: { lines: readonly CheckoutLine[]; renderNote: (line: CheckoutLine) => ReactNode }) => {
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, SHOWN_AT_FIRST);
  return (
    <View className="checkout-lines">
      {shown.map((line) => <Line key={line.skuId} line={line} note={renderNote(line)} />)}
      {lines.length > shown.length ? (
        <TaroButton className="checkout-lines__more" onClick={() => setAll(true)}>{`展开全部 ${lines.length} 种商品 ▾`}</TaroButton>
      ) : null}
      <View className="checkout-lines__total">
        <View>{`共 ${lines.length} 种商品`}</View>
        <View className="checkout-lines__amount">{formatFen(totalOf(lines))}</View>
      </View>
    </View>
  );
};

const Line = ({ line: { offer, qty }, note }: { line: CheckoutLine; note: ReactNode }) => (
  <View className="checkout-lines__item">
    <View className="checkout-lines__line">
      <Pictogram picture={offer.picture} size="s" />
      <View className="checkout-lines__what">
        <View className="checkout-lines__name">{offer.name}</View>
        <View className="checkout-lines__spec">{`${offer.specText}  ${formatFen(offer.priceFen ?? 0)}\u00a0×\u00a0${qty}\u00a0${offer.unit}`}</View>
      </View>
      <View className="checkout-lines__amount">{formatFen(multiply(offer.priceFen ?? 0, qty))}</View>
    </View>
    {note}
  </View>
);
