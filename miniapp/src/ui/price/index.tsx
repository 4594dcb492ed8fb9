import { Text } from '@tarojs/components';
import { formatFen } from '@zhundan/shared';
import './index.scss';

interface PriceProps {
  readonly fen: number | null;
  readonly unit?: string;
  readonly size?: 'm' | 'l' | 'xl';
  /** `¥1.20 起`: the lowest of several. */
  readonly from?: boolean;
}

/** An amount in yuan; null reads 暂未定价. */
export const Price = ({ fen, unit, size = 'm', from = false }: PriceProps) =>
  fen === null ? (
    <Text className="price price--none">暂未定价</Text>
  ) : (
    <Text className={`price price--${size}`}>
      {formatFen(fen)}
      {unit || from ? <Text className="price__unit">{`${unit ? `/${unit}` : ''}${from ? ' 起' : ''}`}</Text> : null}
    </Text>
  );
