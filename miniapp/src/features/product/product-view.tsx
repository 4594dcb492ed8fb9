import { View } from '@tarojs/components';
import { fitQty, isBuyable, mostQty, obtainable, type Offer, type ProductDetail, type SkuOfProduct, type SpecSelection } from '@zhundan/shared';
import { type ReactNode, useState } from 'react';
import { Page, Pictogram, Price } from '../../ui';
import { BuyBar } from './buy-bar';
import { specText } from './explain';
import { ExplanationCard } from './explanation-card';
import { offerOf } from './offer-of';
import { NearestCard, type Searched } from './nearest-card';
import { SpecPicker } from './spec-picker';
import { useSpecPicker } from './use-spec-picker';
import './product-view.scss';

interface ProductViewProps {
  readonly product: ProductDetail;
  /** The SKU to open on, when one was asked for. */
  readonly skuId: string | null;
  /** What was searched for, when no SKU is all of it. */
  readonly searched?: Searched | null;
  readonly kindsInCart: number;
  /** What there is to say of a SKU that is made to order: when it would be ready, and what would be sooner. */
  readonly renderMadeToOrder?: (asked: MadeToOrderAsked) => ReactNode;
  readonly onAdd: (offer: Offer, qty: number) => void;
  readonly onCart: () => void;
}

export interface MadeToOrderAsked {
  readonly sku: SkuOfProduct;
  readonly qty: number;
  readonly unit: string;
  readonly onQty: (qty: number) => void;
  readonly onSku: (skuId: string) => void;
}

/** One product: what it is, which of it, how many. */
export const ProductView = ({ product, skuId, searched = null, kindsInCart, renderMadeToOrder, onAdd, onCart }: ProductViewProps) => {
  const { selection, buttons, explanation, sku, tap, switchTo } = useSpecPicker(product, skuId);
  const [wanted, setWanted] = useState(1);
  const buyable = sku !== null && isBuyable(sku);
  const qty = sku === null ? 0 : Math.min(fitQty(wanted, sku), buyable ? mostQty(obtainable(sku), sku) : fitQty(1, sku));

  const switchToSku = (id: string) => {
    const other = product.skus.find((each) => each.skuId === id);
    if (other) switchTo(other.specValues);
  };

  return (
    <Page
      bar={(
        <BuyBar
          above={explanation ? <ExplanationCard explanation={explanation} unit={product.unit} onSwitch={({ specValues }) => switchTo(specValues)} /> : sku === null && searched ? <NearestCard product={product} searched={searched} onTake={({ specValues }) => switchTo(specValues)} /> : null}
          sku={sku}
          unit={product.unit}
          qty={qty}
          buyable={buyable}
          kindsInCart={kindsInCart}
          onQty={setWanted}
          onAdd={() => sku && onAdd(offerOf(product, sku), qty)}
          onCart={onCart}
        />
      )}
    >
      <View className="product">
        <View className="product__head">
          <Pictogram picture={product.picture} size="l" />
          <View className="product__words">
            <View className="product__name" aria-role="heading">{product.name}</View>
            <View className="product__brand">{product.brand}</View>
            {sku ? <Price fen={sku.priceFen} unit={product.unit} size="xl" /> : <Price fen={lowestPrice(product)} unit={product.unit} size="xl" from />}
            <View className={`product__stock${sku === null ? ' product__stock--open' : buyable ? '' : ' product__stock--none'}`}>{stockWord(product, sku, selection)}</View>
          </View>
        </View>
        {sku?.madeToOrder && buyable ? renderMadeToOrder?.({ sku, qty, unit: product.unit, onQty: setWanted, onSku: switchToSku }) : null}
        <SpecPicker axes={product.axes} buttons={buttons} onTap={tap} />
        <View className="product__more">
          <View className="product__fact">{sku ? `编码 ${sku.skuCode}` : '编码 —'}</View>
          <View className="product__fact">{product.description}</View>
        </View>
      </View>
    </Page>
  );
};

const lowestPrice = ({ skus }: ProductDetail): number | null =>
  skus.reduce<number | null>((lowest, { priceFen }) => (priceFen === null ? lowest : Math.min(priceFen, lowest ?? priceFen)), null);

const stockWord = ({ unit, axes }: ProductDetail, sku: SkuOfProduct | null, selection: SpecSelection): string => {
  if (!sku) {
    const open = axes.filter((_, axis) => selection[axis] === null).map(({ name }) => name);
    return open.length > 0 ? `请选择${open.join('、')}` : '没有这种组合';
  }
  return `${specText(sku.specValues)} · ${sku.madeToOrder ? '按单定制' : isBuyable(sku) ? `可售\u00a0${sku.available}\u00a0${unit}` : '暂不可订'}`;
};
