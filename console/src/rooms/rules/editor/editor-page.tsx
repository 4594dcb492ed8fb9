import { Button, Input, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { RuleMode } from '@zhundan/shared';
import { Nothing, Page, Read, Sheet } from '../../../ui/index.ts';
import { nodesIn, replaced } from '../model/condition.ts';
import { type DraftRule, newRule, ruleOf, withRule } from '../model/draft.ts';
import { doubtsIn } from '../model/doubts.ts';
import { problemsOf } from '../model/problems.ts';
import { exampleMessage, quotable, readable, standInFor } from '../model/rule-text.ts';
import { useNames, useVocabulary, type Vocabulary } from '../model/vocabulary.ts';
import { actionWords, MODE_WORDS } from '../model/words.ts';
import type { Desk } from '../use-desk.ts';
import { useWholeDraft } from '../use-whole-draft.ts';
import { ActionEditor } from './action-editor.tsx';
import { ConditionGroup } from './condition-group.tsx';
import { MessageEditor } from './message-editor.tsx';
import { PhonePreview } from './phone-preview.tsx';

/** Writes one rule of the draft. What is typed is kept at once; nothing is sent before it is published. */
export const EditorPage = ({ desk }: { desk: Desk }) => {
  const { ruleId } = useParams();
  const vocabulary = useVocabulary();
  const rule = desk.draft.rules.find((each) => each.ruleId === ruleId);
  const navigate = useNavigate();
  return (
    <Read of={vocabulary}>
      {(words) => (rule
        ? <Editor key={rule.ruleId} desk={desk} rule={rule} vocabulary={words} />
        : <Nothing title="没有这条规则" hint="可能已从草稿中删除。" action={<Button onClick={() => void navigate('..')}>返回列表</Button>} />)}
    </Read>
  );
};

const MODES = (['live', 'shadow', 'off'] as const).map((mode) => ({ value: mode, label: MODE_WORDS[mode].title }));

const Editor = ({ desk, rule, vocabulary }: { desk: Desk; rule: DraftRule; vocabulary: Vocabulary }) => {
  const navigate = useNavigate();
  const [isMarked, setMarked] = useState(false);
  const asRules = useMemo(() => [ruleOf(rule, { name: '', message: '' })], [rule]);
  const names = useNames(asRules);
  const standIn = standInFor(rule, names);
  const problems = useMemo(() => problemsOf(rule, names), [rule, names]);
  const doubts = useMemo(() => doubtsIn(rule.when, names), [rule.when, names]);
  const marked = isMarked ? problems : [];
  const whenAllWhole = useWholeDraft(desk);
  const change = (part: Partial<DraftRule>): void => desk.setDraft(withRule(desk.draft, { ...rule, ...part }));
  /** Goes on only with a rule that is whole; else shows what is missing. */
  const whenWhole = (go: () => void): void => {
    if (problems.length === 0) return whenAllWhole(go);
    setMarked(true);
    requestAnimationFrame(() => document.querySelector('.rules-row .zd-trouble, .zd-trouble')?.scrollIntoView({ block: 'center', behavior: 'smooth' }));
  };
  const sentence = readable(rule.when, names);
  const isNew = !desk.draft.base.some(({ ruleId }) => ruleId === rule.ruleId);
  return (
    <Page
      title={isNew ? '新建规则' : `修改规则：${rule.name || standIn.name}`} about="改动先存为草稿，发布后才生效；手机下一次提交就按新规则判断。"
      actions={<>
        {isNew ? <Button onClick={() => { desk.removeRule(rule.ruleId); void navigate('..'); }}>不要了</Button> : null}
        <Button onClick={() => void navigate('..')}>存为草稿，返回列表</Button>
        <Button onClick={() => whenWhole(() => desk.openBacktest(rule.ruleId))}>回测</Button>
        <Button type="primary" onClick={() => whenWhole(desk.openPublish)}>发布…</Button>
      </>}
    >
      <div className="rules-editor">
        <div>
          <Sheet title="当一张订单">
            <ConditionGroup
              group={rule.when} depth={1} nodes={nodesIn(rule.when)} vocabulary={vocabulary} names={names} problems={marked} doubts={doubts} onMend={(when) => change({ when })}
              onChange={(nodeId, next) => change({ when: nodeId === rule.when.id && next && 'children' in next ? next : replaced(rule.when, nodeId, next) })}
            />
            {marked.filter(({ nodeId, part }) => part === 'rule' || (nodeId !== null && nodeId === rule.when.id)).map(({ message }) => <p key={message} className="zd-trouble" role="alert">{message}</p>)}
          </Sheet>
          <Sheet title="就">
            <ActionEditor action={rule.then} problems={marked} onChange={(then) => change({ then })} />
          </Sheet>
          <Sheet title="给门店看的话">
            <MessageEditor
              message={rule.then.message} standIn={standIn.message} example={exampleMessage(standIn.message, rule.when, names)} quotable={quotable(rule.when)} trouble={marked.find(({ part }) => part === 'message')?.message ?? null}
              onChange={(message) => change({ then: { ...rule.then, message } })}
            />
          </Sheet>
          <Sheet title="名称与状态">
            <div className="rules-name">
              <Input aria-label="规则名称" value={rule.name} placeholder={`不写就叫：${standIn.name}`} maxLength={40} showCount onChange={(event) => change({ name: event.target.value })} />
              <Segmented<RuleMode> aria-label="状态" options={MODES} value={rule.mode} onChange={(mode) => change({ mode })} />
            </div>
            <div className="zd-quiet rules-mode-about">{MODE_WORDS[rule.mode].title}：{MODE_WORDS[rule.mode].about}。</div>
            {marked.filter(({ part }) => part === 'name').map(({ message }) => <p key={message} className="zd-trouble" role="alert">{message}</p>)}
          </Sheet>
        </div>
        <aside className="rules-aside">
          <Sheet title="读起来是">
            <p className="rules-sentence" aria-live="polite">
              当 {sentence === '' ? <span className="zd-quiet">（还没有写完一个条件）</span> : <b>{sentence}</b>} 时 → <b>{actionWords(rule.then)}</b>
              {rule.mode === 'shadow' ? '（只试运行）' : ''}
            </p>
          </Sheet>
          <Sheet>
            <PhonePreview kind={rule.then.kind} tone={rule.then.tone} message={exampleMessage(rule.then.message || standIn.message, rule.when, names)} />
          </Sheet>
        </aside>
      </div>
    </Page>
  );
};

/** A new rule at the end of the draft, and the way to its page. */
export const useNewRule = (desk: Desk) => {
  const navigate = useNavigate();
  return (rule: DraftRule = newRule()): void => {
    desk.setDraft(withRule(desk.draft, rule));
    void navigate(`edit/${rule.ruleId}`);
  };
};
