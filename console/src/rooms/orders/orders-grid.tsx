import { formatFen, ORDER_STATUS_NAMES, type OrderRow, type OrdersSort } from '@zhundan/shared';
import { type KeyboardEvent, memo, type UIEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { fullInstant, spokenInstant } from '../../lib/dates.ts';
import { Nothing } from '../../ui/index.ts';

interface OrdersGridProps {
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

/** Must be the heights in orders.css. */
const ROW_PX = 38, HEAD_PX = 40;
/** Rows drawn beyond the edge of sight, and rows fetched ahead of it. */
const BEYOND = 10, AHEAD = 150;

/**
 * A table of any length that scrolls as the browser scrolls: one tall box, and in it only the rows in sight, each of one
 * height. It is written by hand because Ant Design's own makes all rows anew for every page that comes, which at 100,000
 * is felt under the finger.
 */
export const OrdersGrid = memo(function OrdersGrid({ rows, sort, height, ruleNames, openNo, isBusy, onSort, onOpen, onNearEnd }: OrdersGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const [active, setActive] = useState(0);
  const inSight = Math.ceil((height - HEAD_PX) / ROW_PX);

  const onScroll = ({ currentTarget }: UIEvent<HTMLDivElement>): void => {
    const at = Math.floor(currentTarget.scrollTop / ROW_PX);
    setFirst(at - (at % BEYOND));
    if (at + inSight + AHEAD > rows.length) onNearEnd();
  };
  // Another sort or filter begins at its beginning.
  const head = rows[0]?.orderNo;
  useLayoutEffect(() => {
    box.current?.scrollTo({ top: 0 });
    setFirst(0);
    setActive(0);
  }, [head, sort]);

  const reveal = (index: number): void => {
    const { current } = box;
    const to = Math.min(rows.length - 1, Math.max(0, index));
    setActive(to);
    const top = to * ROW_PX;
    if (!current) return;
    if (top < current.scrollTop) current.scrollTop = top;
    else if (top + ROW_PX > current.scrollTop + current.clientHeight - HEAD_PX) current.scrollTop = top + ROW_PX + HEAD_PX - current.clientHeight;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + inSight - 1, PageUp: active - inSight + 1, Home: 0, End: rows.length - 1 };
    const to = steps[event.key];
    if (event.target !== event.currentTarget || (to === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (to !== undefined) reveal(to);
    else if (rows[active]) onOpen(rows[active].orderNo);
  };

  const from = Math.max(0, first - BEYOND);
  const shown = rows.slice(from, first + inSight + 2 * BEYOND);
  return (
    <div
      ref={box} className="zd-grid" style={{ height }} role="grid" aria-label="订单" aria-rowcount={rows.length} tabIndex={0} onScroll={onScroll} onKeyDown={onKeyDown}
      {...(rows[active] ? { 'aria-activedescendant': `order-${rows[active].orderNo}` } : {})}
    >
      <Head sort={sort} onSort={onSort} />
      {rows.length === 0 && !isBusy ? <Nothing title="没有符合条件的订单" hint="去掉一两个条件再试，或点“清空条件”。" /> : null}
      <div className="zd-grid-body" style={{ height: rows.length * ROW_PX }}>
        {shown.map((row, index) => (
          <Row
            key={row.orderNo} row={row} index={from + index} ruleNames={ruleNames} isOpen={row.orderNo === openNo} isActive={from + index === active} onOpen={onOpen} onPoint={setActive}
          />
        ))}
      </div>
    </div>
  );
});

const SORTS = { placedAt: { up: 'oldest', down: 'newest' }, totalFen: { up: 'smallest', down: 'largest' } } as const;

const Head = memo(function Head({ sort, onSort }: { sort: OrdersSort; onSort: (sort: OrdersSort) => void }) {
  const sorter = (key: keyof typeof SORTS, title: string) => {
    const { up, down } = SORTS[key];
    const isOn = sort === up || sort === down;
    return (
      <span role="columnheader" aria-sort={sort === up ? 'ascending' : sort === down ? 'descending' : 'none'} className={key === 'totalFen' ? 'zd-right' : undefined}>
        <button type="button" className={isOn ? 'zd-sort zd-sort-on' : 'zd-sort'} onClick={() => onSort(sort === down ? up : down)}>{title}<i aria-hidden>{sort === up ? '↑' : isOn ? '↓' : '↕'}</i></button>
      </span>
    );
  };
  const plain = (title: string, className?: string) => <span role="columnheader" className={className}>{title}</span>;
  return (
    <div className="zd-grid-row zd-grid-head" role="row">
      {plain('订单号')}{plain('状态')}{sorter('placedAt', '下单时间')}{plain('门店')}{plain('区县')}{plain('渠道')}{plain('联系人')}{plain('行数', 'zd-right')}{sorter('totalFen', '金额')}{plain('标记')}
    </div>
  );
});

interface RowProps {
  readonly row: OrderRow;
  readonly index: number;
  readonly ruleNames: ReadonlyMap<string, string>;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onOpen: (orderNo: string) => void;
  readonly onPoint: (index: number) => void;
}

/** Plain cells: there are hundreds of them under way while one scrolls. */
const Row = memo(function Row({ row, index, ruleNames, isOpen, isActive, onOpen, onPoint }: RowProps) {
  const { orderNo, status, placedAt, storeCode, storeName, district, channelName, contactName, lineCount, totalFen, hasLetter, isMadeToOrder, ruleIds } = row;
  const open = useCallback((): void => {
    if (String(getSelection() ?? '') !== '') return;
    onPoint(index);
    onOpen(orderNo);
  }, [index, orderNo, onOpen, onPoint]);
  const rules = ruleIds.map((id) => ruleNames.get(id) ?? '已删除的规则');
  return (
    <div
      id={`order-${orderNo}`} role="row" aria-rowindex={index + 1} aria-selected={isOpen} style={{ transform: `translateY(${index * ROW_PX}px)` }} onClick={open}
      className={`zd-grid-row${isActive ? ' zd-row-active' : ''}${isOpen ? ' zd-row-open' : ''}`}
    >
      <span role="gridcell" className="zd-figure">{orderNo}</span>
      <span role="gridcell"><b className={`zd-mark zd-mark-${status}`}>{ORDER_STATUS_NAMES[status]}</b></span>
      <time role="gridcell" className="zd-figure" dateTime={placedAt} title={fullInstant(placedAt, { seconds: true })}>{spokenInstant(placedAt)}</time>
      <span role="gridcell" title={storeName}>{storeCode} {storeName}</span>
      <span role="gridcell">{district}</span>
      <span role="gridcell">{channelName}</span>
      <span role="gridcell" title={contactName}>{contactName}</span>
      <span role="gridcell" className="zd-figure zd-right">{lineCount}</span>
      <span role="gridcell" className="zd-figure zd-right">{formatFen(totalFen)}</span>
      <span role="gridcell" title={rules.join('、')}>
        {hasLetter ? <b className="zd-mark zd-mark-letter">授权书</b> : null}
        {isMadeToOrder ? <b className="zd-mark zd-mark-craft">定制</b> : null}
        {rules.length > 0 ? <b className="zd-mark zd-mark-rule">{rules.length > 1 ? `${rules[0]!} 等 ${rules.length} 条` : rules[0]}</b> : null}
      </span>
    </div>
  );
});
