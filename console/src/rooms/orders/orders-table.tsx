import { formatFen, type OrderRow, type OrdersSort } from '@zhundan/shared';
import { Table, type TableColumnsType, Tag, Tooltip } from 'antd';
import { memo, type UIEvent, useMemo } from 'react';
import { fullInstant, spokenInstant } from '../../lib/dates.ts';
import { Nothing, opening, OrderStatusTag } from '../../ui/index.ts';

interface OrdersTableProps {
  readonly rows: readonly OrderRow[];
  readonly sort: OrdersSort;
  readonly height: number;
  readonly ruleNames: ReadonlyMap<string, string>;
  readonly openNo: string | null;
  readonly isBusy: boolean;
  readonly onSort: (sort: OrdersSort) => void;
  readonly onOpen: (orderNo: string) => void;
  readonly onNearEnd: () => void;
}

/** Height of what is fetched ahead of the eye. */
const AHEAD_PX = 4_000;

const SORTS = { placedAt: { ascend: 'oldest', descend: 'newest' }, totalFen: { ascend: 'smallest', descend: 'largest' } } as const;
const shownSort = (sort: OrdersSort, key: keyof typeof SORTS): 'ascend' | 'descend' | null =>
  (SORTS[key].ascend === sort ? 'ascend' : SORTS[key].descend === sort ? 'descend' : null);

/** A table of any length: only the rows in sight are drawn. Cells are plain, for there are many of them while one scrolls. */
export const OrdersTable = memo(function OrdersTable({ rows, sort, height, ruleNames, openNo, isBusy, onSort, onOpen, onNearEnd }: OrdersTableProps) {
  const columns = useMemo<TableColumnsType<OrderRow>>(() => [
    { title: '订单号', dataIndex: 'orderNo', width: 170, fixed: 'left', className: 'zd-figure' },
    { title: '状态', dataIndex: 'status', width: 78, render: (_, { status }) => <OrderStatusTag status={status} /> },
    { title: '下单时间', key: 'placedAt', width: 134, sorter: true, sortOrder: shownSort(sort, 'placedAt'), className: 'zd-figure',
      render: (_, { placedAt }) => <time dateTime={placedAt} title={fullInstant(placedAt, { seconds: true })}>{spokenInstant(placedAt)}</time> },
    { title: '门店', key: 'store', width: 200, ellipsis: true, render: (_, { storeCode, storeName }) => <span title={storeName}>{storeCode} {storeName}</span> },
    { title: '区县', dataIndex: 'district', width: 76, ellipsis: true },
    { title: '渠道', dataIndex: 'channelName', width: 80, ellipsis: true },
    { title: '联系人', dataIndex: 'contactName', width: 76, ellipsis: true },
    { title: '行数', dataIndex: 'lineCount', width: 54, align: 'right', className: 'zd-figure' },
    { title: '金额', key: 'totalFen', width: 118, align: 'right', sorter: true, sortOrder: shownSort(sort, 'totalFen'), className: 'zd-figure', render: (_, { totalFen }) => formatFen(totalFen) },
    { title: '标记', key: 'marks', width: 190, ellipsis: true, render: (_, row) => <Marks row={row} ruleNames={ruleNames} /> },
  ], [sort, ruleNames]);

  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>): void => {
    if (currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight < AHEAD_PX) onNearEnd();
  };
  return (
    <Table<OrderRow>
      virtual size="small" rowKey="orderNo" columns={columns} dataSource={rows as OrderRow[]} pagination={false} scroll={{ x: 1_176, y: height }}
      showSorterTooltip={false} sortDirections={['descend', 'ascend', 'descend']} onScroll={onScroll}
      locale={{ emptyText: isBusy ? ' ' : <Nothing title="没有符合条件的订单" hint="去掉一两个条件再试，或点“清空条件”。" /> }}
      rowClassName={({ orderNo }) => (orderNo === openNo ? 'zd-opens zd-open-row' : 'zd-opens')}
      onRow={({ orderNo }) => opening(() => onOpen(orderNo))}
      onChange={(_, __, sorter) => {
        const { columnKey, order } = Array.isArray(sorter) ? sorter[0]! : sorter;
        if (columnKey === 'placedAt' || columnKey === 'totalFen') onSort(SORTS[columnKey][order ?? 'descend']);
      }}
    />
  );
});

const Marks = ({ row: { ruleIds, hasLetter, isMadeToOrder }, ruleNames }: { row: OrderRow; ruleNames: ReadonlyMap<string, string> }) => {
  const rules = ruleIds.map((id) => ruleNames.get(id) ?? '已删除的规则');
  return (
    <>
      {hasLetter ? <Tag color="cyan">授权书</Tag> : null}
      {isMadeToOrder ? <Tag color="purple">定制</Tag> : null}
      {rules.length > 0 ? <Tooltip title={rules.join('、')}><Tag color="gold">{rules.length > 1 ? `${rules[0]} 等 ${rules.length} 条` : rules[0]}</Tag></Tooltip> : null}
    </>
  );
};
