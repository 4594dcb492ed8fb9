import Taro, { useRouter } from '@tarojs/taro';
import { contracts, type Offer, type ProductDetail } from '@zhundan/shared';
import { useRead } from '../../../api';
import { useCart } from '../../../features/cart';
import { ProductView, useLiveStock } from '../../../features/product';
import { openTab, parameter } from '../../../lib/routes';
import { Failure, Page, Skeleton } from '../../../ui';

const addTo = (product: ProductDetail) => (offer: Offer, qty: number) => {
  useCart.getState().add(offer, qty, product.priceListVersion);
  void Taro.showToast({ title: `已加入购物车 ${qty} ${offer.unit}`, icon: 'none' });
};

export default function ProductPage() {
  const { params } = useRouter();
  const { data: product, error, refetch } = useRead(contracts.getProduct, { productId: parameter(params, 'productId') });
  const kindsInCart = useCart((cart) => cart.lines.length);
  useLiveStock(product);

  if (product) {
    return (
      <ProductView
        product={product}
        skuId={parameter(params, 'skuId') || null}
        kindsInCart={kindsInCart}
        onAdd={addTo(product)}
        onCart={() => openTab('cart')}
      />
    );
  }
  return <Page>{error ? <Failure error={error} onRetry={() => void refetch()} /> : <Skeleton rows={5} />}</Page>;
}
