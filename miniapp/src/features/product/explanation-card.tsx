import { Text } from '@tarojs/components';
import type { SkuOfProduct } from '@zhundan/shared';
import { formatFen } from '@zhundan/shared';
import { Button, Notice } from '../../ui';
import { type Explanation, specText } from './explain';

interface ExplanationCardProps {
  readonly explanation: Explanation;
  readonly unit: string;
  readonly onSwitch: (sku: SkuOfProduct) => void;
}

/** Why it is grey, when it is expected, and the nearest thing that can be had. */
export const ExplanationCard = ({ explanation: { title, detail, substitute }, unit, onSwitch }: ExplanationCardProps) => (
  <Notice
    tone="warn"
    title={title}
    actions={substitute ? (
      <Button id="switch" kind="plain" size="s" onTap={() => onSwitch(substitute)}>
        {`换成 ${specText(substitute.specValues)}`}
        <Text className="product__price">{`${formatFen(substitute.priceFen ?? 0)}/${unit}`}</Text>
      </Button>
    ) : null}
  >
    {substitute ? detail : `${detail}这个商品的其他规格也都没有货。`}
  </Notice>
);
