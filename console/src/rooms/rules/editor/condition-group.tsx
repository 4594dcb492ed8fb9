import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { CONDITION_DEPTH_MAX, CONDITION_NODES_MAX, type Names } from '@zhundan/shared';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { type DraftGroup, type DraftNode, emptyComparison, emptyGroup, GROUP_KINDS, type GroupKind, isGroup } from '../model/condition.ts';
import type { DraftDoubt } from '../model/doubts.ts';
import type { RuleProblem } from '../model/problems.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { GROUP_WORDS } from '../model/words.ts';
import { ComparisonRow } from './comparison-row.tsx';
import { Doubt } from './doubt.tsx';

interface Props {
  readonly group: DraftGroup;
  readonly depth: number;
  /** Parts in the whole condition: it has a bound. */
  readonly nodes: number;
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  readonly problems: readonly RuleProblem[];
  readonly doubts: readonly DraftDoubt[];
  /** Puts another condition in the place of the whole. */
  readonly onMend: (when: DraftGroup) => void;
  readonly onChange: (nodeId: string, next: DraftNode | null) => void;
}

const options = GROUP_KINDS.map((kind) => ({ value: kind, label: GROUP_WORDS[kind] }));

/** All, any or none of some comparisons and groups. */
export const ConditionGroup = ({ group, depth, nodes, vocabulary, names, problems, doubts, onMend, onChange }: Props) => {
  // A rule that was just begun has one row with nothing in it.
  const [freshId, setFreshId] = useState<string | null>(() => {
    const [only] = group.children;
    return depth === 1 && group.children.length === 1 && only && !isGroup(only) && only.fact === undefined ? only.id : null;
  });
  const isFull = nodes >= CONDITION_NODES_MAX;
  const add = (node: DraftNode): void => {
    setFreshId(isGroup(node) ? node.children[0]!.id : node.id);
    onChange(group.id, { ...group, children: [...group.children, node] });
  };
  const isSingle = group.children.length === 1;
  return (
    <fieldset className={depth === 1 ? 'rules-group' : 'rules-group rules-inner'} aria-label={GROUP_WORDS[group.kind]}>
      {isSingle && depth === 1 && group.kind === 'all' ? null : (
        <Segmented<GroupKind> className="rules-kind" options={options} value={group.kind} onChange={(kind) => onChange(group.id, { ...group, kind })} />
      )}
      {group.children.map((each) => (isGroup(each)
        ? <ConditionGroup key={each.id} group={each} depth={depth + 1} nodes={nodes} vocabulary={vocabulary} names={names} problems={problems} doubts={doubts} onMend={onMend} onChange={onChange} />
        : (
          <ComparisonRow
            key={each.id} comparison={each} vocabulary={vocabulary} names={names} isFresh={each.id === freshId}
            problem={problems.find(({ nodeId }) => nodeId === each.id) ?? null}
            doubts={doubts.filter(({ nodeId }) => nodeId === each.id)} onMend={onMend}
            onChange={(next) => onChange(each.id, next)} onRemove={isSingle && depth === 1 ? null : () => onChange(each.id, null)}
          />
        )))}
      {doubts.filter(({ nodeId }) => nodeId === group.id).map((doubt) => <Doubt key={doubt.message} doubt={doubt} onMend={onMend} />)}
      <div className="rules-add">
        <Button icon={<PlusOutlined />} disabled={isFull} onClick={() => add(emptyComparison())}>加一个条件</Button>
        {depth < CONDITION_DEPTH_MAX
          ? <Button type="text" icon={<PlusOutlined />} disabled={isFull} onClick={() => add(emptyGroup(group.kind === 'any' ? 'all' : 'any'))}>加一组条件</Button>
          : null}
        {depth > 1 ? <Button type="text" danger onClick={() => onChange(group.id, null)}>删除这组</Button> : null}
      </div>
    </fieldset>
  );
};
