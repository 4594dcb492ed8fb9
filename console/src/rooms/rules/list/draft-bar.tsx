import { describeDiff } from '@zhundan/shared';
import { Alert, Button, Popconfirm } from 'antd';
import { useMemo } from 'react';
import { useNames } from '../model/vocabulary.ts';
import { type Desk, rulesToSend } from '../use-desk.ts';
import { useWholeDraft } from '../use-whole-draft.ts';

/** What is written but not published, and what can be done with it. */
export const DraftBar = ({ desk }: { desk: Desk }) => {
  const whenWhole = useWholeDraft(desk);
  const plain = useMemo(() => rulesToSend(desk.draft, {}), [desk.draft]);
  const names = useNames(plain);
  const changes = describeDiff({ schema: 1, rules: desk.draft.base }, { schema: 1, rules: rulesToSend(desk.draft, names) }, names);
  const parts = (['added', 'changed', 'removed'] as const).flatMap((kind) => {
    const count = changes.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [`${{ added: '新增', changed: '修改', removed: '删除' }[kind]} ${count} 条`];
  });
  return (
    <Alert
      className="rules-draft" type={desk.isOvertaken ? 'warning' : 'info'} showIcon
      title={desk.isOvertaken ? '有一份草稿，写的时候现行规则已被别人更新' : '有一份没有发布的草稿，只保存在这台电脑上'}
      description={parts.length === 0 ? '只是顺序不同。' : `与第 ${desk.draft.basedOn} 版相比：${parts.join('，')}。`}
      action={<span className="rules-draft-actions">
        <Popconfirm title="放弃草稿？" description="写的内容会丢掉，现行规则不受影响。" okText="放弃" cancelText="留着" onConfirm={desk.discard}><Button>放弃草稿</Button></Popconfirm>
        <Button onClick={() => whenWhole(() => desk.openBacktest())}>回测</Button>
        <Button type="primary" onClick={() => whenWhole(desk.openPublish)}>核对并发布…</Button>
      </span>}
    />
  );
};
