import { Button, View } from '@tarojs/components';
import { fitQty, isBuyable, mostQty, obtainable, listFrequent, type Offer, type Output, whyNotBuyable } from '@zhundan/shared';
import { spokenDay } from '../../lib/dates';
import { spoken } from '../../platform/spoken';
import { Pictogram, Price } from '../../ui';
import './frequent.scss';

export type Frequent = Output<typeof listFrequent>['items'][number];

interface FrequentListProps {
  readonly items: readonly Frequent[];
  /** How many of a SKU are in the cart already. */
  readonly inCart: ReadonlyMap<string, number>;
  readonly onOpen: (offer: Offer) => void;
  readonly onAdd: (offer: Offer, qty: number) => void;
}

/** 常购: the usual goods in the usual quantity, one tap each. */
export const FrequentList = ({ items, inCart, onOpen, onAdd }: FrequentListProps) => (
  <View className="frequent">
    {items.map(({ offer, lastQty }) => (
      <FrequentRow key={offer.skuId} offer={offer} qty={fitQty(lastQty, offer)} inCart={inCart.get(offer.skuId) ?? 0} onOpen={onOpen} onAdd={onAdd} />
    ))}
  </View>
);

interface FrequentRowProps extends Pick<FrequentListProps, 'onOpen' | 'onAdd'> {
  readonly offer: Offer;
  readonly qty: number;
  readonly inCart: number;
}

const FrequentRow = ({ offer, qty, inCart, onOpen, onAdd }: FrequentRowProps) => {
  const wanted = Math.min(qty, mostQty(obtainable(offer), offer));
  return (
    <View className="frequent__row">
      <Button className="frequent__goods" {...spoken(`${offer.name} ${offer.specText}，查看详情`)} onClick={() => onOpen(offer)}>
        <Pictogram picture={offer.picture} size="s" />
        <View className="frequent__words">
          <View className="frequent__name">{offer.name}</View>
          <View className="frequent__spec">{offer.specText}</View>
          <Price fen={offer.priceFen} unit={offer.unit} />
        </View>
      </Button>
      {isBuyable(offer) ? (
        <Button className={`frequent__add${inCart ? ' frequent__add--in' : ''}`} hoverClass="frequent__add--down" aria-label={`加 ${wanted} ${offer.unit}到购物车，已有 ${inCart}`} onClick={() => onAdd(offer, wanted)}>
          <View className="frequent__qty">{`+${wanted}${offer.unit}`}</View>
          {inCart ? <View className="frequent__in">{`已加 ${inCart}`}</View> : null}
        </Button>
      ) : (
        <View className="frequent__gone">{goneWord(offer)}</View>
      )}
    </View>
  );
};

const goneWord = (offer: Offer): string => {
  if (whyNotBuyable(offer) !== 'outOfStock') return '暂停销售';
  return offer.expectedOn ? `缺货\n${spokenDay(offer.expectedOn).split(' ')[0]}到` : '暂时缺货';
};
