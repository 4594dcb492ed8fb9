import { View } from '@tarojs/components';
import { Notice } from '../../ui';
import { PasteRowCard, type PasteRowActions } from './paste-row';
import { isOpen, type Matches, type PasteRow, type ReadyGoods } from './rows';
import './paste-rows.scss';

interface PasteRowsProps extends PasteRowActions {
  readonly rows: readonly PasteRow[];
  readonly matches: Matches;
  readonly ready: readonly ReadyGoods[];
  readonly unread: number;
  readonly busy: boolean;
}

/** Every line with its answer, those that still ask first: nothing disappears, and nothing is taken that was not answered. */
export const PasteRows = ({ rows, matches, ready, unread, busy, ...actions }: PasteRowsProps) => {
  const goodsOf = (row: PasteRow) => ready.find((each) => each.rows.includes(row)) ?? null;
  const groups: readonly (readonly [string, readonly PasteRow[]])[] = [
    ['要您回答', rows.filter((row) => isOpen(row, matches))],
    ['已认出', rows.filter((row) => goodsOf(row) !== null)],
    ['不是商品', rows.filter(({ line }) => line.aside !== null)],
  ];
  return (
    <View className="paste-rows">
      {unread > 0 ? <Notice tone="warn">{`一次最多读 ${rows.length} 行，后面的 ${unread} 行没有读，请分次粘贴。`}</Notice> : null}
      {groups.map(([title, group]) => (group.length === 0 ? null : (
        <View key={title} className="paste-rows__group">
          <View className="paste-rows__title">{`${title} ${group.length} 行`}</View>
          {group.map((row) => <PasteRowCard key={row.key} row={row} matches={matches} goods={goodsOf(row)} busy={busy} {...actions} />)}
        </View>
      )))}
    </View>
  );
};
