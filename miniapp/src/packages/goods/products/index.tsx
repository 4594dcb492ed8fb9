import { View } from '@tarojs/components';
import Taro, { useReachBottom, useRouter } from '@tarojs/taro';
import type { ProductSummary } from '@zhundan/shared';
import { useEffect, useState } from 'react';
import { ProductList, SearchBox, useProducts } from '../../../features/catalog';
import { inVain } from '../../../lib/in-vain';
import { open, parameter, routes } from '../../../lib/routes';
import { Page } from '../../../ui';
import './index.scss';

export default function ProductsPage() {
  const { params } = useRouter();
  const category = parameter(params, 'category');
  const title = parameter(params, 'title');
  const [query, setQuery] = useState(parameter(params, 'query'));
  const list = useProducts({ query, category });

  useEffect(() => {
    if (title) void Taro.setNavigationBarTitle({ title });
  }, [title]);
  useReachBottom(list.loadMore);

  const openProduct = (product: ProductSummary) => {
    const sentence = inVain(product);
    open(routes.product(product.productId, product.matched?.skuId, sentence ? { sentence, nearestSkuIds: product.nearest.map(({ skuId }) => skuId) } : null));
  };

  return (
    <Page>
      <View className="products__search"><SearchBox value={query} focus={!category && !query} onSearch={setQuery} /></View>
      <ProductList list={list} query={query} onOpen={openProduct} />
    </Page>
  );
}
