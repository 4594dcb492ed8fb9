import { View } from '@tarojs/components';
import { type FindingOf, formatFen } from '@zhundan/shared';
import { Button, Sheet } from '../../ui';
import { type CheckoutLine, totalOf } from './draft';
import './price-sheet.scss';

interface PriceSheetProps {
  readonly open: boolean;
  readonly finding: FindingOf<'PRICE_CHANGED'>;
  readonly lines: readonly CheckoutLine[];
  /** Nothing else stands in the way: accepting orders at once. */
  readonly submits: boolean;
  readonly onAccept: (finding: FindingOf<'PRICE_CHANGED'>) => void;
  readonly onClose: () => void;
}

/** Each line's old and new price and the new total, before anything is ordered at it. */
export const PriceSheet = ({ open, finding, lines, submits, onAccept, onClose }: PriceSheetProps) => (
  <Sheet
    open={open} title="价格有变，请确认" onClose={onClose}
    foot={<Button kind="accent" grow id="accept-prices" onTap={() => onAccept(finding)}>{submits ? `接受新价格并提交 ${formatFen(finding.totalFen)}` : '接受新价格'}</Button>}
  >
    {finding.lines.map((line) => {
      const shown = lines.find((each) => each.skuId === line.skuId)?.offer;
      const oldFen = shown?.priceFen ?? line.oldFen;
      return (
        <View key={line.skuId} className="price-change" aria-label={`${line.name} ${line.specText}，由 ${formatFen(oldFen ?? 0)} 变为 ${formatFen(line.newFen)}`}>
          <View className="price-change__what">
            <View className="price-change__name">{line.name}</View>
            <View className="price-change__spec">{`${line.specText} × ${line.qty} ${shown?.unit ?? ''}`}</View>
          </View>
          <View className="price-change__prices">
            {oldFen === null ? null : <View className="price-change__old">{`${formatFen(oldFen)}${shown ? `/${shown.unit}` : ''}`}</View>}
            <View className="price-change__new">{`${formatFen(line.newFen)}${shown ? `/${shown.unit}` : ''}`}</View>
          </View>
        </View>
      );
    })}
    <View className="price-change price-change--total">
      <View className="price-change__what">合计</View>
      <View className="price-change__prices">
        <View className="price-change__old">{formatFen(totalOf(lines))}</View>
        <View className="price-change__new">{formatFen(finding.totalFen)}</View>
      </View>
    </View>
  </Sheet>
);
