import { contracts, type FirstSubmit, SUBMIT_OUTCOME_NAMES } from '@zhundan/shared';
import { Button, Drawer, Segmented, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePages, useRead } from '../../api/index.ts';
import { At, Money, MoreTable, OrderStatusTag, Read, Spoken } from '../../ui/index.ts';
import { SubmitCard } from '../../ui/submit-card.tsx';
import type { OnePassQuery, RowsQuery } from './query.ts';

const OUTCOME_COLOURS = { accepted: 'green', held: 'gold', refused: 'red' } as const;

interface RowsDrawerProps {
  readonly query: OnePassQuery;
  /** The point that was clicked; null while none is. */
  readonly rows: Partial<RowsQuery> | null;
  readonly submitId: string | null;
  readonly onClose: () => void;
  readonly onSubmit: (attemptId: string | undefined) => void;
}

/** The submits behind a point, and behind each of these what was found, or the order that it became. */
export const RowsDrawer = ({ query, rows, submitId, onClose, onSubmit }: RowsDrawerProps) => {
  const asked = { ...query, ...rows };
  const causes = useRead(contracts.getOnePassRate, { ...query, by: 'cause' }, { enabled: rows?.cause !== undefined }).data;
  const cause = rows?.cause === undefined ? undefined : causes?.points.find(({ key }) => key === rows.cause)?.label;
  return (
    <Drawer open={rows !== null} size={980} onClose={onClose} destroyOnHidden title={titleOf(asked, cause)}>
      {rows === null ? null : <Rows key={JSON.stringify(asked)} query={asked} onSubmit={onSubmit} />}
      <Drawer open={submitId !== null} size={760} onClose={() => onSubmit(undefined)} destroyOnHidden title="这次提交">
        {submitId === null ? null : <SubmitOf attemptId={submitId} />}
      </Drawer>
    </Drawer>
  );
};

const titleOf = ({ from, to, store }: RowsQuery, cause: string | undefined): string =>
  [from === to ? from : `${from} 至 ${to}`, store, cause && `因“${cause}”没有一次通过`].filter(Boolean).join('，') + (cause ? '' : ' 的首次提交');

const Rows = ({ query, onSubmit }: { query: RowsQuery; onSubmit: (attemptId: string) => void }) => {
  const [only, setOnly] = useState<'all' | 'passed' | 'stopped'>(query.only ?? 'all');
  const pages = usePages(contracts.listOnePassRows, { ...query, only: only === 'all' ? undefined : only }, ({ submits }) => submits);
  return (
    <>
      {query.cause ? null : (
        <Segmented
          className="zd-only" value={only} onChange={setOnly}
          options={[{ value: 'all', label: '全部' }, { value: 'stopped', label: '没有一次通过' }, { value: 'passed', label: '一次通过' }]}
        />
      )}
      <MoreTable<FirstSubmit>
        pages={pages} rowKey="attemptId" nothing={{ title: '没有这样的提交' }} onOpen={({ attemptId }) => onSubmit(attemptId)} scroll={{ x: 820 }}
        columns={[
          { title: '提交时间', key: 'at', width: 140, render: (_, { at }) => <At instant={at} /> },
          { title: '门店', key: 'store', width: 190, ellipsis: true, render: (_, { storeCode, storeName }) => `${storeCode} ${storeName}` },
          { title: '结果', key: 'outcome', width: 110, render: (_, { outcome }) => <Tag color={OUTCOME_COLOURS[outcome]}>{SUBMIT_OUTCOME_NAMES[outcome]}</Tag> },
          { title: '原因', key: 'causes', ellipsis: true, render: (_, { causes }) => causes.join('、') || '—' },
          { title: '金额', key: 'total', width: 120, align: 'right', render: (_, { totalFen }) => <Money fen={totalFen} /> },
          { title: <Spoken>操作</Spoken>, key: 'go', width: 190, render: (_, { orderNo, attemptId }) =>
            (orderNo ? <Link to={`/orders/${orderNo}`}>{orderNo}</Link> : <Button type="link" size="small" onClick={() => onSubmit(attemptId)}>看提示</Button>) },
        ]}
      />
    </>
  );
};

const SubmitOf = ({ attemptId }: { attemptId: string }) => (
  <Read of={useRead(contracts.getSubmitStory, { attemptId })}>{({ storeCode, storeName, submit, later, hasMoreLater }) => (
    <>
      <p className="zd-strong">{storeCode} {storeName}</p>
      <SubmitCard submit={submit} order={<OrderLink submit={submit} />} />
      {later.length > 0 ? <h3>之后</h3> : null}
      {later.map((each) => <SubmitCard key={each.attemptId} submit={each} order={<OrderLink submit={each} />} />)}
      {hasMoreLater ? <p className="zd-quiet">{`之后还有更多提交，这里列最先的 ${later.length} 次。`}</p> : null}
      {submit.outcome === 'refused' && !hasMoreLater && later.every(({ outcome }) => outcome === 'refused') ? <p className="zd-quiet">之后还没有成功的提交。</p> : null}
    </>
  )}</Read>
);

const OrderLink = ({ submit: { orderNo, orderStatus } }: { submit: { orderNo: string | null; orderStatus: React.ComponentProps<typeof OrderStatusTag>['status'] | null } }) => (
  orderNo === null ? null : <span><Link to={`/orders/${orderNo}`}>{orderNo}</Link> {orderStatus === null ? null : <OrderStatusTag status={orderStatus} />}</span>
);
