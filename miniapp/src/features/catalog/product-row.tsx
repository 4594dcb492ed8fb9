import { Button, View } from '@tarojs/components';
import { isBuyable, type Offer, type ProductSummary } from '@zhundan/shared';
import { inVain } from '../../lib/in-vain';
import { spoken } from '../../platform/spoken';
import { Pictogram, Price } from '../../ui';
import './product-row.scss';

interface ProductRowProps {
  readonly product: ProductSummary;
  readonly onOpen: (product: ProductSummary) => void;
}

export const ProductRow = ({ product, onOpen }: ProductRowProps) => (
  <Button className="product-row" hoverClass="product-row--down" {...spoken(inWords(product))} onClick={() => onOpen(product)}>
    <Pictogram picture={product.picture} />
    <View className="product-row__words">
      <View className="product-row__name">{product.name}</View>
      {product.matched ? <View className="product-row__spec">{product.matched.specText}</View> : null}
      {product.nearest.length > 0 ? <View className="product-row__vain">{`${inVain(product) ?? ''}，最接近：${nearestWords(product)}`}</View> : null}
      <View className="product-row__line">
        <View className={`product-row__stock${isAllInStock(product) ? ' product-row__stock--all' : ''}`}>{stockWord(product)}</View>
        {product.brand}
      </View>
      <View className="product-row__line">
        <Price fen={product.priceFromFen} unit={product.unit} from={product.priceFromFen !== product.priceToFen} size="l" />
        {product.boughtTimes > 0 ? <View className="product-row__bought">{`买过 ${product.boughtTimes} 次`}</View> : null}
      </View>
    </View>
  </Button>
);

const nearestWords = ({ nearest }: ProductSummary): string => nearest.map(({ specText }) => specText).join(' / ');

const isAllInStock = ({ matched, inStockCount, skuCount }: ProductSummary): boolean =>
  (matched ? isBuyable(matched) : inStockCount === skuCount);

/** Of the SKU that was met, how much there is; else of how many specs there is any. */
const stockWord = (product: ProductSummary): string => (product.matched ? stockOf(product.matched) : specsWord(product));

const stockOf = (offer: Offer): string => {
  if (offer.madeToOrder) return '按单定制';
  return isBuyable(offer) ? `可售\u00a0${offer.available}\u00a0${offer.unit}` : '缺货';
};

const specsWord = ({ inStockCount, skuCount, madeToOrderCount, isNarrowed }: ProductSummary): string => {
  const specs = isNarrowed ? `符合的规格 ${skuCount} 种` : `${skuCount} 种规格`;
  if (madeToOrderCount > 0) return madeToOrderCount === skuCount ? `${specs}可定制` : `${specs}，${madeToOrderCount} 种可定制`;
  if (inStockCount === 0) return isNarrowed ? `${specs}，都缺货` : '全部缺货';
  return inStockCount === skuCount ? `${specs}有货` : `${specs}，${skuCount - inStockCount} 种缺货`;
};

const inWords = (product: ProductSummary): string => [
  product.name, product.matched?.specText ?? '', inVain(product) ?? '', product.nearest.length > 0 ? `最接近 ${nearestWords(product)}` : '',
  product.brand, stockWord(product), product.boughtTimes > 0 ? `买过 ${product.boughtTimes} 次` : '',
].filter(Boolean).join('，');
