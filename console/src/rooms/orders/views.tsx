import { cleanText, contracts, type OrdersFilter, type SavedView } from '@zhundan/shared';
import { App, Button, Dropdown, Input, Modal } from 'antd';
import { memo, useEffect, useState } from 'react';
import { messageOf, newRequestId, useRead, useWrite } from '../../api/index.ts';
import { queryOf } from './filter.ts';

const touches = [contracts.listSavedViews];

/** What everybody asks for every day. */
const USUAL: readonly { name: string; filter: OrdersFilter }[] = [
  { name: '全部', filter: {} },
  { name: '今天', filter: { lastDays: 1 } },
  { name: '待复核', filter: { status: 'held' } },
  { name: '近 7 天 5 万以上', filter: { lastDays: 7, minFen: 5_000_001, sort: 'largest' } },
  { name: '待拣货', filter: { status: 'placed' } },
];

const isSame = (a: OrdersFilter, b: OrdersFilter): boolean => queryOf(a).toString() === queryOf(b).toString();

/** Views of the table: the usual ones, one's own, and what can be done with these. */
export const Views = memo(function Views({ filter, onChoose }: { filter: OrdersFilter; onChoose: (filter: OrdersFilter) => void }) {
  const { data } = useRead(contracts.listSavedViews, {});
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null);
  const own = data?.views ?? [];
  const isKept = [...USUAL, ...own].some((view) => view.filter !== null && isSame(view.filter, filter));
  return (
    <nav className="zd-views" aria-label="视图">
      {USUAL.map((view) => <ViewButton key={view.name} name={view.name} isOn={isSame(view.filter, filter)} onClick={() => onChoose(view.filter)} />)}
      {own.map((view) => <OwnView key={view.viewId} view={view} isOn={view.filter !== null && isSame(view.filter, filter)} onChoose={onChoose} onRename={() => setNaming(view)} />)}
      {isKept ? null : <Button size="small" type="dashed" onClick={() => setNaming('new')}>保存为视图</Button>}
      <NameDialog naming={naming} filter={filter} onClose={() => setNaming(null)} />
    </nav>
  );
});

const ViewButton = ({ name, isOn, onClick }: { name: string; isOn: boolean; onClick: () => void }) =>
  <Button size="small" shape="round" type={isOn ? 'primary' : 'default'} aria-pressed={isOn} onClick={onClick}>{name}</Button>;

const OwnView = ({ view, isOn, onChoose, onRename }: { view: SavedView; isOn: boolean; onChoose: (filter: OrdersFilter) => void; onRename: () => void }) => {
  const { message, modal } = App.useApp();
  const remove = useWrite(contracts.deleteView, { touches, onRefused: ({ message: text }) => void message.error(text) });
  const { name, viewId, filter } = view;
  const link = (): void => {
    const url = `${location.origin}/console/orders?${queryOf(filter ?? {})}`;
    void navigator.clipboard.writeText(url).then(() => message.success('链接已复制。对方打开即见同样的条件，改不了您的视图。'), () => message.info(url));
  };
  const items = [
    { key: 'link', label: '复制分享链接', disabled: filter === null, onClick: link },
    { key: 'rename', label: '改名', onClick: onRename },
    { key: 'remove', label: '删除', danger: true, onClick: () => void modal.confirm({ title: `删除视图“${name}”？`, okText: '删除', okButtonProps: { danger: true }, onOk: () => remove.mutateAsync({ viewId }) }) },
  ];
  return (
    <Button.Group size="small">
      <Button type={isOn ? 'primary' : 'default'} aria-pressed={isOn} disabled={filter === null} title={filter === null ? '保存时的条件已不再适用，可删除' : undefined} onClick={() => filter && onChoose(filter)}>{name}</Button>
      <Dropdown trigger={['click']} menu={{ items }}><Button type={isOn ? 'primary' : 'default'} aria-label={`视图“${name}”的操作`}>⋯</Button></Dropdown>
    </Button.Group>
  );
};

const NameDialog = ({ naming, filter, onClose }: { naming: SavedView | 'new' | null; filter: OrdersFilter; onClose: () => void }) => {
  const [name, setName] = useState('');
  const [requestId, setRequestId] = useState(newRequestId);
  const done = { touches, onDone: () => { setRequestId(newRequestId()); onClose(); }, onRefused: () => setRequestId(newRequestId()) };
  const save = useWrite(contracts.saveView, done);
  const rename = useWrite(contracts.renameView, done);
  // As it opens, and not when it has finished opening: by then somebody may have begun to type.
  const { reset: resetSave } = save, { reset: resetRename } = rename;
  useEffect(() => {
    if (naming === null) return;
    setName(naming === 'new' ? '' : naming.name);
    resetSave();
    resetRename();
  }, [naming, resetSave, resetRename]);
  const trouble = save.error ?? rename.error;
  const keep = (): void => {
    if (naming === 'new') save.mutate({ requestId, name, filter });
    else if (naming) rename.mutate({ requestId, name, viewId: naming.viewId });
  };
  return (
    <Modal
      open={naming !== null} title={naming === 'new' ? '保存为视图' : '视图改名'} okText="保存" cancelText="取消" destroyOnHidden onOk={keep} onCancel={onClose}
      okButtonProps={{ disabled: cleanText(name) === '', loading: save.isPending || rename.isPending }}
    >
      <Input autoFocus aria-label="视图名称" placeholder="例如：柯桥大单" maxLength={20} showCount value={name} onChange={(event) => setName(event.target.value)} onPressEnter={() => { if (cleanText(name)) keep(); }} />
      {naming === 'new' ? <p className="zd-quiet">与已有视图同名时，会用现在的条件替换它。</p> : null}
      {trouble ? <p className="zd-trouble" role="alert">{messageOf(trouble)}</p> : null}
    </Modal>
  );
};
