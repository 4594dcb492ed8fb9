import { describeDiff, type Names, type Rule } from '@zhundan/shared';
import { Tag } from 'antd';
import { Nothing } from '../../../ui/index.ts';

const KINDS = { added: { title: '新增', colour: 'green' }, changed: { title: '修改', colour: 'orange' }, removed: { title: '删除', colour: 'red' } } as const;

/** What is different between two rule sets, in sentences. */
export const Changes = ({ before, after, names }: { before: readonly Rule[]; after: readonly Rule[]; names: Names }) => {
  const changes = describeDiff({ schema: 1, rules: before }, { schema: 1, rules: after }, names);
  if (changes.length === 0) return <Nothing title="内容没有不同" hint="也许只是顺序变了。" />;
  return (
    <ul className="rules-changes">
      {changes.map(({ ruleId, name, kind, sentences }) => (
        <li key={ruleId}>
          <Tag color={KINDS[kind].colour}>{KINDS[kind].title}</Tag><b>{name}</b>
          {sentences.map((each) => <div key={each}>{each}</div>)}
        </li>
      ))}
    </ul>
  );
};
