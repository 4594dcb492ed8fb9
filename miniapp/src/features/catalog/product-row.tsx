import { Button, View } from '@tarojs/components';
import type { ProductSummary } from '@zhundan/shared';
import { Pictogram, Price } from '../../ui';
import './product-row.scss';

interface ProductRowProps {
  readonly product: ProductSummary;
  readonly onOpen: (product: ProductSummary) => void;
}

export const ProductRow = ({ product, onOpen }: ProductRowProps) => (
  <Button className="product-row" hoverClass="product-row--down" aria-label={spoken(product)} onClick={() => onOpen(product)}>
    <Pictogram picture={product.picture} />
    <View className="product-row__words">
      <View className="product-row__name">{product.name}</View>
      <View className="product-row__line">
        <View className={`product-row__stock${product.inStockCount === product.skuCount ? ' product-row__stock--all' : ''}`}>{stockWord(product)}</View>
        {product.brand}
      </View>
      <View className="product-row__line">
        <Price fen={product.priceFromFen} unit={product.unit} from={product.priceFromFen !== product.priceToFen} size="l" />
        {product.boughtTimes > 0 ? <View className="product-row__bought">{`买过 ${product.boughtTimes} 次`}</View> : null}
      </View>
    </View>
  </Button>
);

const stockWord = ({ inStockCount, skuCount, madeToOrderCount }: ProductSummary): string => {
  if (madeToOrderCount > 0) return madeToOrderCount === skuCount ? `${skuCount} 种规格可定制` : `${skuCount} 种规格，${madeToOrderCount} 种可定制`;
  if (inStockCount === 0) return '全部缺货';
  return inStockCount === skuCount ? `${skuCount} 种规格有货` : `${skuCount} 种规格，${skuCount - inStockCount} 种缺货`;
};

const spoken = (product: ProductSummary): string =>
  [product.name, product.brand, stockWord(product), product.boughtTimes > 0 ? `买过 ${product.boughtTimes} 次` : ''].filter(Boolean).join('，');
