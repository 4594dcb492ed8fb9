import { View } from '@tarojs/components';
import { listProducts, type ProductSummary } from '@zhundan/shared';
import { usePages } from '../../api';
import { Button, Empty, Failure, Skeleton } from '../../ui';
import { ProductRow } from './product-row';
import './product-list.scss';

const PAGE_ROWS = 20;

export interface ProductFilter {
  readonly query?: string;
  readonly category?: string;
}

export const useProducts = ({ query, category }: ProductFilter) =>
  usePages(
    listProducts,
    { limit: PAGE_ROWS, ...(query ? { query } : {}), ...(category ? { category } : {}) },
    ({ products }) => products,
  );

interface ProductListProps {
  readonly list: ReturnType<typeof useProducts>;
  readonly query: string;
  readonly onOpen: (product: ProductSummary) => void;
}

/** Everything a list can be: loading, failed, empty, growing, at its end. */
export const ProductList = ({ list, query, onOpen }: ProductListProps) => {
  if (list.isPending) return <Skeleton rows={7} />;
  if (list.error && list.items.length === 0) return <Failure error={list.error} onRetry={list.retry} />;
  if (list.items.length === 0) return <NothingFound query={query} />;
  return (
    <View className="product-list" aria-label="商品列表">
      {list.items.map((product) => <ProductRow key={product.productId} product={product} onOpen={onOpen} />)}
      <ListEnd list={list} />
    </View>
  );
};

const ListEnd = ({ list }: Pick<ProductListProps, 'list'>) => {
  if (list.error) return <View className="product-list__end"><Button kind="plain" onTap={list.retry}>没有加载完，点此重试</Button></View>;
  return <View className="product-list__end" aria-live="polite">{list.hasMore ? '正在加载更多…' : `共 ${list.items.length} 种，已全部显示`}</View>;
};

const NothingFound = ({ query }: { query: string }) =>
  query
    ? <Empty title={`没有找到“${query}”`} hint="换个说法试试：如“六角 m8 304”、编码，或拼音首字母 lj" />
    : <Empty title="这个分类下暂时没有商品" hint="可返回选择其他分类，或直接搜索" />;
