import { View } from '@tarojs/components';
import { type GoodsOption, formatFen, obtainable } from '@zhundan/shared';
import { Choice } from '../../ui';

interface GoodsQuestionProps {
  readonly options: readonly GoodsOption[];
  /** What was written and none of them meets. */
  readonly missing: readonly string[];
  readonly onChoose: (skuId: string) => void;
}

/** Which of these is meant. The code stands with each: two brands may bear one name. */
export const GoodsQuestion = ({ options, missing, onChoose }: GoodsQuestionProps) => (
  <View className="paste-row__question">
    <View className="paste-row__why">{missing.length > 0 ? `没有“${missing.join(' ')}”，最接近的是` : '是下面哪一种'}</View>
    {options.map((option) => (
      <Choice key={option.offer.skuId} title={`${option.offer.name} ${option.offer.specText}`} hint={hintOf(option)} onTap={() => onChoose(option.offer.skuId)} />
    ))}
  </View>
);

const hintOf = ({ offer, amounts }: GoodsOption): string => {
  const [amount] = amounts;
  const qty = amounts.length === 1 && amount ? `订 ${amount.value} ${amount.unit ?? offer.unit}，` : '';
  const left = offer.madeToOrder ? '按单定制' : obtainable(offer) > 0 ? `有货 ${obtainable(offer)} ${offer.unit}` : '缺货';
  return `${qty}${offer.skuCode}，${offer.priceFen === null ? '暂未定价' : `${formatFen(offer.priceFen)}/${offer.unit}`}，${left}`;
};
