import MoreOutlined from '@ant-design/icons/MoreOutlined';
import { type Names, type Rule, type RuleFigures, type RuleMode, sentenceOf } from '@zhundan/shared';
import { Button, Dropdown, Segmented, Table, type TableColumnsType, Tag, Tooltip } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { At, Money, Nothing, Spoken } from '../../../ui/index.ts';
import { copyOf, movedRule, same, withoutRule, withRule } from '../model/draft.ts';
import { problemsOf } from '../model/problems.ts';
import { readable } from '../model/rule-text.ts';
import { useNames } from '../model/vocabulary.ts';
import { actionColour, actionWords, MODE_WORDS } from '../model/words.ts';
import { type Desk, rulesToSend } from '../use-desk.ts';

interface Row { readonly rule: Rule; readonly figures: RuleFigures | undefined; readonly sentence: string; readonly change: '新增' | '已改' | null; readonly isWhole: boolean }

const MODES = (['live', 'shadow', 'off'] as const).map((mode) => ({ value: mode, label: MODE_WORDS[mode].title, title: MODE_WORDS[mode].about }));

export const RuleTable = ({ desk }: { desk: Desk }) => {
  const { draft, inForce, isChanged } = desk;
  const plain = useMemo(() => rulesToSend(draft, {}), [draft]);
  const names = useNames(plain);
  const rows = useMemo(() => rowsOf({ draft, inForce }, names), [draft, inForce, names]);
  const removed = draft.base.filter(({ ruleId }) => !draft.rules.some((each) => each.ruleId === ruleId));
  return (
    <>
      <Table<Row>
        size="middle" rowKey={({ rule }) => rule.ruleId} dataSource={rows} columns={useColumns(desk)} pagination={false}
        rowClassName={({ rule, change }) => `${rule.mode === 'off' ? 'rules-off' : ''} ${change ? 'rules-changed' : ''}`}
        locale={{ emptyText: <Nothing title="还没有规则" hint="从模板新建一条，先试运行几天，再启用。" /> }}
      />
      {isChanged && removed.length > 0 ? (
        <p className="rules-removed">草稿里删除了：{removed.map((rule) => (
          <span key={rule.ruleId}>{rule.name} <Button type="link" size="small" onClick={() => desk.setDraft(withRule(draft, { ...copyOf(rule), ruleId: rule.ruleId }))}>恢复</Button></span>
        ))}</p>
      ) : null}
    </>
  );
};

const rowsOf = ({ draft, inForce }: Pick<Desk, 'draft' | 'inForce'>, names: Names): Row[] => rulesToSend(draft, names).map((rule, index) => {
  const written = draft.rules[index]!;
  const base = draft.base.find(({ ruleId }) => ruleId === rule.ruleId);
  const isWhole = problemsOf(written, names).length === 0;
  return {
    rule, isWhole, figures: inForce.figures.find(({ ruleId }) => ruleId === rule.ruleId),
    sentence: isWhole ? sentenceOf(rule.when, names) : readable(written.when, names),
    change: !base ? '新增' : same(base, rule) ? null : '已改',
  };
});

const useColumns = (desk: Desk): TableColumnsType<Row> => {
  const navigate = useNavigate();
  const { draft, canWrite } = desk;
  const setMode = (ruleId: string, mode: RuleMode): void => desk.setDraft(withRule(draft, { ...draft.rules.find((each) => each.ruleId === ruleId)!, mode }));
  const menu = ({ rule }: Row) => ({
    items: [
      { key: 'copy', label: '复制一条' }, { key: 'up', label: '上移' }, { key: 'down', label: '下移' }, { key: 'remove', label: '删除', danger: true },
    ],
    onClick: ({ key }: { key: string }) => {
      if (key === 'copy') desk.setDraft(withRule(draft, copyOf(rule, `${rule.name}（复制）`.slice(0, 40))));
      if (key === 'up') desk.setDraft(movedRule(draft, rule.ruleId, -1));
      if (key === 'down') desk.setDraft(movedRule(draft, rule.ruleId, 1));
      if (key === 'remove') desk.setDraft(withoutRule(draft, rule.ruleId));
    },
  });
  return [
    {
      title: '规则', key: 'rule', render: (_, { rule, sentence, change, isWhole }) => (
        <div className="rules-what">
          <div>
            {canWrite ? <Link to={`edit/${rule.ruleId}`}>{rule.name}</Link> : <b>{rule.name}</b>}
            {change ? <Tag color="orange">{change}</Tag> : null}
            {isWhole ? null : <Tag color="red">没写完</Tag>}
          </div>
          <div className="zd-quiet">当 {sentence || '……'} 时</div>
        </div>
      ),
    },
    { title: '动作', key: 'then', width: 160, render: (_, { rule }) => <Tag color={actionColour(rule.then)}>{actionWords(rule.then)}</Tag> },
    {
      title: '状态', key: 'mode', width: 160, render: (_, { rule }) => (canWrite
        ? <Segmented<RuleMode> size="small" aria-label={`${rule.name}的状态`} options={MODES} value={rule.mode} onChange={(mode) => setMode(rule.ruleId, mode)} />
        : <Tooltip title={MODE_WORDS[rule.mode].about}><Tag>{MODE_WORDS[rule.mode].title}</Tag></Tooltip>
      ),
    },
    { title: '触发', key: 'fired', width: 104, align: 'right', render: (_, { figures }) => <Fired figures={figures} /> },
    { title: '判对 / 判错', key: 'verdicts', width: 104, align: 'right', render: (_, { figures }) => <Verdicts figures={figures} /> },
    { title: '暂缓金额', key: 'held', width: 108, align: 'right', render: (_, { figures }) => (figures && figures.heldFen > 0 ? <Money fen={figures.heldFen} /> : <span className="zd-quiet">—</span>) },
    ...(canWrite ? [{
      title: <Spoken>操作</Spoken>, key: 'more', width: 104, render: (_: unknown, row: Row) => (
        <span className="rules-row-actions">
          <Button size="small" onClick={() => void navigate(`edit/${row.rule.ruleId}`)}>修改</Button>
          <Dropdown menu={menu(row)} trigger={['click']}><Button size="small" type="text" aria-label={`${row.rule.name}：更多`} icon={<MoreOutlined />} /></Dropdown>
        </span>
      ),
    }] : []),
  ];
};

const Fired = ({ figures }: { figures: RuleFigures | undefined }) => {
  if (!figures || figures.fired + figures.shadowFired === 0) return <span className="zd-quiet">—</span>;
  const { fired, shadowFired, lastAt } = figures;
  return (
    <>
      <Tooltip title={`启用时触发 ${fired} 次，试运行时 ${shadowFired} 次`}>
        <span className="zd-figure">{fired > 0 ? fired : null}{shadowFired > 0 ? <span className="zd-quiet"> 试 {shadowFired}</span> : null}</span>
      </Tooltip>
      {lastAt === null ? null : <div className="zd-quiet rules-last"><At instant={lastAt} /></div>}
    </>
  );
};

const Verdicts = ({ figures }: { figures: RuleFigures | undefined }) => {
  const decided = (figures?.upheld ?? 0) + (figures?.overturned ?? 0);
  if (!figures || decided === 0) return <span className="zd-quiet">—</span>;
  return <span className="zd-figure">{figures.upheld} / {figures.overturned}<span className="zd-quiet"> {Math.round((figures.upheld * 100) / decided)}%</span></span>;
};
