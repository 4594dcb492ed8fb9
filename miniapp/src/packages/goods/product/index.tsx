import Taro, { useRouter } from '@tarojs/taro';
import { contracts, type Offer, type ProductDetail, type Sooner } from '@zhundan/shared';
import { useRead } from '../../../api';
import { useCart } from '../../../features/cart';
import { MadeToOrder } from '../../../features/craft';
import { type MadeToOrderAsked, ProductView, useLiveStock } from '../../../features/product';
import { transferNote, useOrderNote } from '../../../lib/order-note';
import { openTab, parameter } from '../../../lib/routes';
import { Failure, Page, Skeleton } from '../../../ui';

const addTo = (product: ProductDetail) => (offer: Offer, qty: number) => {
  useCart.getState().add(offer, qty, product.priceListVersion);
  void Taro.showToast({ title: `已加入购物车 ${qty} ${offer.unit}`, icon: 'none' });
};

/** One tap takes what would be sooner; what is chosen stays in sight. */
const take = ({ name }: ProductDetail, { sku, qty, unit, onQty, onSku }: MadeToOrderAsked) => (option: Sooner): void => {
  switch (option.kind) {
    case 'split':
      onQty(option.now.qty);
      return void Taro.showToast({ title: `其余 ${option.later.qty} ${unit}请另下一单`, icon: 'none' });
    case 'otherSpec':
      onSku(option.offer.skuId);
      return onQty(option.qty);
    case 'stockElsewhere':
      useOrderNote.getState().add(transferNote(`${name} ${sku.specValues.join(' ')}`, option, qty, unit));
      return void Taro.showToast({ title: '已写进下一单的备注', icon: 'none' });
  }
};

export default function ProductPage() {
  const { params } = useRouter();
  const { data: product, error, refetch } = useRead(contracts.getProduct, { productId: parameter(params, 'productId') });
  const sentence = parameter(params, 'sought');
  const kindsInCart = useCart((cart) => cart.lines.length);
  useLiveStock(product);

  if (product) {
    return (
      <ProductView
        product={product}
        skuId={parameter(params, 'skuId') || null}
        searched={sentence ? { sentence, nearestSkuIds: parameter(params, 'near').split(',') } : null}
        kindsInCart={kindsInCart}
        renderMadeToOrder={(asked) => <MadeToOrder skuId={asked.sku.skuId} qty={asked.qty} unit={asked.unit} onTake={take(product, asked)} />}
        onAdd={addTo(product)}
        onCart={() => openTab('cart')}
      />
    );
  }
  return <Page>{error ? <Failure error={error} onRetry={() => void refetch()} /> : <Skeleton rows={5} />}</Page>;
}
