import { Text } from '@tarojs/components';
import { formatFen, isBuyable, type ProductDetail, type SkuOfProduct } from '@zhundan/shared';
import { Button, Notice } from '../../ui';
import { specText } from './explain';

/** What was looked for in vain, in words, and the SKUs that come nearest. */
export interface Searched {
  readonly sentence: string;
  readonly nearestSkuIds: readonly string[];
}

interface NearestCardProps {
  readonly product: ProductDetail;
  readonly searched: Searched;
  readonly onTake: (sku: SkuOfProduct) => void;
}

/** No SKU is what was searched for: it says so, and one tap takes one that is near. */
export const NearestCard = ({ product: { skus, unit }, searched: { sentence, nearestSkuIds }, onTake }: NearestCardProps) => (
  <Notice
    tone="warn"
    title={sentence}
    actions={nearestSkuIds.flatMap((id) => skus.filter(({ skuId }) => skuId === id)).map((sku) => (
      <Button key={sku.skuId} kind="plain" size="s" onTap={() => onTake(sku)}>
        {specText(sku.specValues)}
        <Text className="product__price">{isBuyable(sku) ? `${formatFen(sku.priceFen ?? 0)}/${unit}` : '缺货'}</Text>
      </Button>
    ))}
  >
    最接近的有：
  </Notice>
);
