import { type AuditEvent, contracts, isOrderNo } from '@zhundan/shared';
import { Select, type TableColumnsType, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { useRead, usePages } from '../../api/index.ts';
import { At, Filters, MoreTable, OrderNo, Page, Sheet, Spoken } from '../../ui/index.ts';
import { ACTION_GROUPS, actionName } from './actions.ts';
import './audit.css';
import { tell } from './changes.ts';
import { Diff } from './diff.tsx';
import { SubjectSearch } from './subject-search.tsx';

const PAGE_EVENTS = 50;

const FILTERS = ['action', 'subject', 'by'] as const;
type Filter = Partial<Record<(typeof FILTERS)[number], string>>;

/** The filter stands in the address: a colleague who is sent it sees the same. */
const useFilter = () => {
  const [params, setParams] = useSearchParams();
  const filter: Filter = Object.fromEntries(FILTERS.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : [])));
  const change = (some: { readonly [Name in keyof Filter]: string | undefined }) =>
    setParams(Object.fromEntries(Object.entries({ ...filter, ...some }).filter((pair): pair is [string, string] => Boolean(pair[1]))), { replace: true });
  return { filter, change };
};

/** Who decided what, when and why. Nobody can change a line of it. */
export default function AuditRoom() {
  const { filter, change } = useFilter();
  const pages = usePages(contracts.listAudit, { ...filter, limit: PAGE_EVENTS }, ({ events }) => events);
  const isFiltered = Object.keys(filter).length > 0;

  return (
    <Page title="操作记录" about="总部的每个决定：谁、何时、为什么、改前改后。只增不改，谁也删不掉。">
      <Sheet flush>
        <Filters>
          <Select<string> allowClear placeholder="全部操作" aria-label="操作" className="audit-action" options={ACTIONS} value={filter.action ?? null} onChange={(action) => change({ action })} />
          <PersonSelect value={filter.by} onChange={(by) => change({ by })} />
          <SubjectSearch key={filter.subject ?? ''} subject={filter.subject ?? ''} onSearch={(subject) => change({ subject })} />
        </Filters>
        <MoreTable<AuditEvent>
          pages={pages} columns={COLUMNS} rowKey="id" scroll={{ x: 800 }}
          expandable={EXPANDABLE}
          nothing={isFiltered ? { title: '没有符合条件的记录', hint: '换一个条件，或清除筛选' } : { title: '还没有操作记录', hint: '发布规则、复核订单、排产之后，都会记在这里' }}
        />
      </Sheet>
    </Page>
  );
}

/** The whole of a room, then each of its actions. */
const ACTIONS = ACTION_GROUPS.map(({ room, title, actions }) => ({
  label: title, title,
  options: [{ value: room, label: `${title}：全部` }, ...Object.entries(actions).map(([value, label]) => ({ value, label }))],
}));

/** Everybody who has decided something; the list hardly changes, so it is asked for once. */
const PersonSelect = ({ value, onChange }: { value: string | undefined; onChange: (by: string | undefined) => void }) => {
  const people = useRead(contracts.listAudit, { limit: 1 }, { staleMs: 5 * 60_000 }).data?.people ?? [];
  return (
    <Select<string>
      allowClear showSearch={{ optionFilterProp: 'label' }} placeholder="所有人" aria-label="操作人" className="audit-person" value={value ?? null}
      onChange={onChange} options={people.map(({ userId, name }) => ({ value: userId, label: name }))}
    />
  );
};

const hasMore = (event: AuditEvent): boolean => {
  const { changes, sentences } = tell(event);
  return changes.length > 0 || sentences.length > 0;
};

const EXPANDABLE = {
  expandedRowRender: (event: AuditEvent) => <Diff told={tell(event)} />, rowExpandable: hasMore, expandRowByClick: true, columnWidth: 40, columnTitle: <Spoken>展开</Spoken>,
};

const COLUMNS: TableColumnsType<AuditEvent> = [
  { title: '时间', key: 'at', width: 150, render: (_, { at }) => <At instant={at} /> },
  { title: '操作人', key: 'by', width: 110, render: (_, { by }) => by?.name ?? <span className="zd-quiet">系统（到时限）</span> },
  { title: '做了什么', key: 'action', width: 140, render: (_, { action }) => <Tag>{actionName(action)}</Tag> },
  { title: '关于', key: 'subject', width: 210, render: (_, { subject }) => <Subject subject={subject} /> },
  { title: '原因', key: 'reason', render: (_, { reason }) => reason ?? <span className="zd-quiet">—</span> },
];

const Subject = ({ subject }: { subject: string }) =>
  (isOrderNo(subject) ? <OrderNo no={subject} to={`/orders/${subject}`} /> : <span className="audit-subject">{subject}</span>);
