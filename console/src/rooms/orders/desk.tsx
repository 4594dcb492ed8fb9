import ReloadOutlined from '@ant-design/icons/ReloadOutlined';
import { contracts, type OrdersFilter, type OrdersSort, type OrdersTotal, reversedRanges } from '@zhundan/shared';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Drawer, Spin } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { keyOf, messageOf, useRead } from '../../api/index.ts';
import { spokenInstant } from '../../lib/dates.ts';
import { Loading, Nothing, OrderNo, Page, Sheet } from '../../ui/index.ts';
import { ExportButton } from './export-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { filterOf, queryOf, without } from './filter.ts';
import { OrdersGrid } from './orders-grid.tsx';
import { StoryOf } from './story.tsx';
import { useRows } from './use-rows.ts';
import { Views } from './views.tsx';

const OPTIONS_STALE_MS = 300_000;
const OPEN = 'open';

/** The table of all orders. What it is narrowed by, and which order lies open, stand in the address. */
export const OrdersDesk = () => {
  const [query, setQuery] = useSearchParams();
  const filter = useMemo(() => filterOf(query), [query]);
  const openNo = query.get(OPEN);
  const narrow = useCallback((next: OrdersFilter) => setQuery(queryOf(next)), [setQuery]);
  const open = useCallback((orderNo: string | null) => setQuery((old) => {
    const next = new URLSearchParams(old);
    if (orderNo) next.set(OPEN, orderNo);
    else next.delete(OPEN);
    return next;
  }), [setQuery]);

  const sortBy = useCallback((sort: OrdersSort) => narrow({ ...without(filter, 'sort'), ...(sort === 'newest' ? {} : { sort }) }), [filter, narrow]);

  const options = useRead(contracts.getDeskOptions, {}, { staleMs: OPTIONS_STALE_MS }).data;
  const ruleNames = useMemo(() => new Map(options?.rules.map(({ ruleId, name }) => [ruleId, name])), [options]);
  const isReversed = reversedRanges(filter).length > 0;
  const rows = useRows(filter, !isReversed);
  const client = useQueryClient();
  return (
    <Page
      title="订单" about="全部门店的订单。条件会写进网址，复制网址就能让同事看到同样的结果。"
      actions={<>
        <Button icon={<ReloadOutlined />} onClick={() => void client.resetQueries({ queryKey: keyOf(contracts.listOrdersAdmin) })}>刷新</Button>
        {isReversed ? null : <ExportButton filter={filter} total={rows.total} />}
      </>}
    >
      <Views filter={filter} onChoose={narrow} />
      <Sheet flush>
        <FilterBar filter={filter} options={options} onChange={narrow} />
        {isReversed ? <Nothing title="条件的起止写反了" hint="按上面红字的提示改好，就会列出订单。" /> : rows.isPending ? <Loading rows={12} /> : (
          <Filling>
            {(height) => (
              <OrdersGrid
                rows={rows.rows} sort={filter.sort ?? 'newest'} height={height} ruleNames={ruleNames} openNo={openNo} isBusy={rows.isLooking} onOpen={open}
                onNearEnd={rows.loadMore} onSort={sortBy}
              />
            )}
          </Filling>
        )}
        {isReversed ? null : <Foot {...rows} />}
      </Sheet>
      <Drawer
        open={openNo !== null} size={920} onClose={() => open(null)} destroyOnHidden title={openNo === null ? null : <OrderNo no={openNo} />} className="zd-story-drawer"
        extra={openNo === null ? null : <Link to={`/orders/${openNo}`}>整页查看</Link>}
      >
        {openNo === null ? null : <StoryOf orderNo={openNo} />}
      </Drawer>
    </Page>
  );
};

/** The line below the table, and the page's own end. */
const FOOT_PX = 84, HEIGHT_MIN_PX = 280;

/** Gives the table what is left of the window, so that only its rows scroll. */
const Filling = ({ children }: { children: (height: number) => React.ReactNode }) => {
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(HEIGHT_MIN_PX);
  useEffect(() => {
    const measure = (): void => {
      const top = (place.current?.getBoundingClientRect().top ?? 0) + scrollY;
      setHeight(Math.max(HEIGHT_MIN_PX, Math.floor(innerHeight - top - FOOT_PX)));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    addEventListener('resize', measure);
    return () => { watch.disconnect(); removeEventListener('resize', measure); };
  }, []);
  return <div ref={place}>{children(height)}</div>;
};

const totalText = ({ count, kind }: OrdersTotal): string => {
  const said = count.toLocaleString('zh-CN');
  return kind === 'exact' ? `共 ${said} 单` : kind === 'atLeast' ? `至少 ${said} 单，还没有查完` : `约 ${said} 单（估算）`;
};

const Foot = ({ rows, total, error, hasMore, isLoadingMore, isLooking, searchedTo, retry }: ReturnType<typeof useRows>) => (
  <footer className="zd-table-foot">
    {error ? <Alert type="warning" showIcon title={messageOf(error)} action={<Button size="small" onClick={retry}>重试</Button>} /> : null}
    <span className="zd-figure" aria-live="polite">{total ? totalText(hasMore ? total : { count: rows.length, kind: 'exact' }) : ''}</span>
    <span className="zd-quiet">
      {isLooking && searchedTo ? `正在继续查找，已查到 ${spokenInstant(searchedTo)}` : `已载入 ${rows.length.toLocaleString('zh-CN')} 单${hasMore ? '，向下滚动继续' : '，已到底'}`}
      {isLoadingMore ? <Spin size="small" /> : null}
    </span>
  </footer>
);
