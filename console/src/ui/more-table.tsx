import { Button, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { Pages } from '../api/query.ts';
import { Loading, Nothing, Trouble } from './states.tsx';

interface MoreTableProps<Row> extends Omit<TableProps<Row>, 'dataSource' | 'pagination' | 'loading'> {
  readonly pages: Pages<Row>;
  /** What an empty list says. */
  readonly nothing: { readonly title: string; readonly hint?: ReactNode; readonly action?: ReactNode };
  /** Opens a row: by click, or with Enter when it has the focus. */
  readonly onOpen?: (row: Row) => void;
}

/** A keyset-paged list as a table: rows from `usePages`, its states in words, and “加载更多” at the end. */
export const MoreTable = <Row extends object>({ pages, nothing, onOpen, ...table }: MoreTableProps<Row>) => {
  if (pages.isPending) return <Loading rows={10} />;
  if (pages.error && pages.items.length === 0) return <Trouble error={pages.error} onRetry={pages.retry} />;
  return (
    <>
      <Table<Row>
        size="middle" {...table} dataSource={pages.items} pagination={false}
        // With nothing in it, nothing in it takes the focus: it must not scroll.
        {...(pages.items.length === 0 ? { scroll: {} } : {})}
        locale={{ emptyText: <Nothing {...nothing} /> }}
        {...(onOpen ? { onRow: (row) => opening(() => onOpen(row)), rowClassName: 'zd-opens' } : {})}
      />
      {pages.error ? <Trouble error={pages.error} onRetry={pages.retry} /> : null}
      {pages.hasMore && !pages.error
        ? <div className="zd-more"><Button onClick={pages.loadMore} loading={pages.isLoadingMore}>加载更多</Button></div>
        : null}
    </>
  );
};

/** What makes a row of a table open something, for the mouse and for the keyboard. */
export const opening = (open: () => void) => ({
  tabIndex: 0,
  onClick: (event: React.MouseEvent) => {
    if (!isOwnControl(event.target)) open();
  },
  onKeyDown: (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) open();
  },
});

/** A link, a button or selected text inside the row does what it does, and opens nothing. */
const isOwnControl = (target: EventTarget): boolean =>
  (target as Element).closest('a, button, input, .ant-typography-copy') !== null || String(getSelection() ?? '') !== '';
