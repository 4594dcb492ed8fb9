import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { type FactParameter, FACTS, type Names, type Operator, RECENT_HOURS_MAX } from '@zhundan/shared';
import { Button, InputNumber, Select, Tooltip, TreeSelect } from 'antd';
import { useMemo } from 'react';
import { type DraftComparison, type DraftGroup, withFact, withOperator } from '../model/condition.ts';
import type { DraftDoubt } from '../model/doubts.ts';
import type { RuleProblem } from '../model/problems.ts';
import { categoryTree, type Vocabulary } from '../model/vocabulary.ts';
import { operatorWord } from '../model/words.ts';
import { Doubt } from './doubt.tsx';
import { FactPicker } from './fact-picker.tsx';
import { SkuPicker } from './sku-picker.tsx';
import { ValueInput } from './value-input.tsx';

interface Props {
  readonly comparison: DraftComparison;
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  /** What is wrong with this row; null while nobody has asked, or when nothing is. */
  readonly problem: RuleProblem | null;
  readonly doubts: readonly DraftDoubt[];
  readonly onMend: (when: DraftGroup) => void;
  /** A row just added takes the cursor, and opens what there is to choose from. */
  readonly isFresh: boolean;
  readonly onChange: (next: DraftComparison) => void;
  readonly onRemove: (() => void) | null;
}

/** One comparison, left to right as it is said: what, of what, how, with what. */
export const ComparisonRow = (props: Props) => {
  const { comparison, vocabulary, problem, doubts, onMend, isFresh, onChange, onRemove } = props;
  const fact = comparison.fact === undefined ? undefined : FACTS[comparison.fact];
  const categoryNames = useMemo(() => vocabulary.categories.map(({ name }) => name), [vocabulary.categories]);
  const wrong = (part: RuleProblem['part']): boolean => problem?.part === part;
  return (
    <div className="rules-row">
      <div className="rules-row-line">
        <div className="rules-row-parts">
          <FactPicker value={comparison.fact} categories={categoryNames} invalid={wrong('fact')} autoFocus={isFresh} onPick={(key) => onChange(withFact(comparison, key))} />
          {fact?.parameter === undefined ? null : <OfWhat {...props} parameter={fact.parameter} invalid={wrong('of')} />}
          {fact && fact.operators.length > 1 ? (
            <Select<Operator>
              className="rules-op" aria-label="怎么比" value={comparison.op} status={wrong('op') ? 'error' : ''}
              options={fact.operators.map((op) => ({ value: op, label: operatorWord(op, fact.type) }))} onChange={(op) => onChange(withOperator(comparison, op))}
            />
          ) : null}
          {fact ? (
            <ValueInput
              key={`${fact.key} ${fact.parameter === 'hours' ? '' : comparison.of ?? ''}`} fact={fact} comparison={comparison} vocabulary={vocabulary}
              invalid={wrong('value')} onChange={(value) => onChange({ ...comparison, value })}
            />
          ) : null}
        </div>
        {onRemove ? <Tooltip title="删除这一条"><Button type="text" aria-label="删除这一条" icon={<CloseOutlined />} onClick={onRemove} /></Tooltip> : null}
      </div>
      {problem ? <div className="zd-trouble" role="alert">{problem.message}</div> : null}
      {doubts.map((doubt) => <Doubt key={doubt.message} doubt={doubt} onMend={onMend} />)}
      {fact ? <div className="rules-how">{fact.how}</div> : null}
    </div>
  );
};

/** Which category, which SKU, how many hours. What is yet to be picked opens by itself. */
const OfWhat = ({ comparison, vocabulary, names, parameter, invalid, onChange }: Props & { parameter: FactParameter; invalid: boolean }) => {
  const { of } = comparison;
  const pick = (next: string | number | null): void => onChange({ ...comparison, of: next ?? undefined });
  const status = invalid ? 'error' : '';
  switch (parameter) {
    case 'category': return (
      <TreeSelect<string | null>
        className="rules-of" aria-label="哪一类" treeData={categoryTree(vocabulary.categories)} treeNodeFilterProp="title" showSearch value={String(of ?? '') || null}
        placeholder="选择类目" status={status} popupMatchSelectWidth={300} listHeight={380} autoFocus={!of} defaultOpen={!of} onChange={pick}
      />
    );
    case 'sku': return <SkuPicker value={String(of ?? '') || undefined} name={names[String(of)]} invalid={invalid} onPick={pick} />;
    case 'hours': return (
      <InputNumber<number>
        className="rules-hours" aria-label="近几小时" min={1} max={RECENT_HOURS_MAX} precision={0} controls={false} prefix="近" suffix="小时" status={status}
        value={typeof of === 'number' ? of : null} onChange={pick}
      />
    );
  }
};
