import { type Fact, type RuleValue } from '@zhundan/shared';
import { InputNumber, Segmented, Select, TreeSelect } from 'antd';
import { categoryTree, type Vocabulary } from '../model/vocabulary.ts';
import type { DraftComparison } from '../model/condition.ts';

interface Props {
  readonly fact: Fact;
  readonly comparison: DraftComparison;
  readonly vocabulary: Vocabulary;
  readonly invalid: boolean;
  readonly onChange: (value: RuleValue | undefined) => void;
}

/** What one types in, as people count it: yuan, percent, whole pieces. Stored are fen, basis points and the fact's own unit. */
const SCALES: Partial<Record<Fact['type'], { factor: number; precision: number; prefix?: string; suffix?: string }>> = {
  money: { factor: 100, precision: 2, prefix: '¥' },
  share: { factor: 100, precision: 2, suffix: '%' },
};

export const ValueInput = (props: Props) => {
  const { fact, comparison: { value, op, of }, onChange, invalid } = props;
  if (fact.type === 'boolean') {
    return <Segmented aria-label="是不是" value={value === false ? 'no' : 'yes'} onChange={(next) => onChange(next === 'yes')} options={[{ value: 'yes', label: '是' }, { value: 'no', label: '不是' }]} />;
  }
  if (fact.type === 'set') return <CategoryInput {...props} />;
  if (fact.word && fact.range && fact.type !== 'enum') return <WordInput {...props} />;
  if (fact.type === 'enum') return <ChoiceInput {...props} several={op === 'in' || op === 'notIn'} />;

  const { factor, precision, prefix, suffix } = SCALES[fact.type] ?? { factor: 1, precision: 0, suffix: fact.unit };
  const [min, max] = fact.range ?? [0, Number.MAX_SAFE_INTEGER];
  // Whoever has picked what to look at types the limit next.
  const isNext = value === undefined && (fact.parameter === undefined || fact.parameter === 'hours' || Boolean(of));
  return (
    <InputNumber<number>
      autoFocus={isNext} className="rules-value" aria-label="数值" min={min / factor} max={max / factor} precision={precision} controls={false} status={invalid ? 'error' : ''}
      value={typeof value === 'number' ? value / factor : null} placeholder="数值" prefix={prefix} suffix={suffix}
      onChange={(next) => onChange(next === null ? undefined : Math.round(next * factor))}
    />
  );
};

const CategoryInput = ({ comparison: { value }, vocabulary, invalid, onChange }: Props) => (
  <TreeSelect<string[]>
    className="rules-choice" aria-label="哪些类目" multiple treeData={categoryTree(vocabulary.categories)} treeNodeFilterProp="title" showSearch allowClear
    value={Array.isArray(value) ? value : []} placeholder="选择类目，可多选" status={invalid ? 'error' : ''} popupMatchSelectWidth={320} listHeight={380}
    onChange={(next) => onChange(next.length === 0 ? undefined : next)}
  />
);

/** Numbers that have names: weekdays. */
const WordInput = ({ fact, comparison: { value }, invalid, onChange }: Props) => {
  const [from, to] = fact.range!;
  const options = Array.from({ length: to - from + 1 }, (_, index) => ({ value: from + index, label: fact.word!(from + index) }));
  return (
    <Select<number | null>
      className="rules-value" aria-label="数值" options={options} value={typeof value === 'number' ? value : null} placeholder="请选择"
      status={invalid ? 'error' : ''} onChange={(next) => onChange(next ?? undefined)}
    />
  );
};

const ChoiceInput = ({ fact, comparison: { value }, vocabulary, several, invalid, onChange }: Props & { several: boolean }) => {
  const choices = fact.key === 'channel' ? vocabulary.channels : fact.key === 'region' ? vocabulary.regions : vocabulary.addressLevels;
  const options = choices.map(({ value: each, name }) => ({ value: each, label: name }));
  const common = { className: 'rules-choice', 'aria-label': '哪些', options, placeholder: several ? '选择，可多选' : '请选择', status: invalid ? 'error' as const : '' as const, optionFilterProp: 'label' };
  return several
    ? <Select<string[]> {...common} mode="multiple" showSearch={{ optionFilterProp: 'label' }} value={Array.isArray(value) ? value : []} onChange={(next) => onChange(next.length === 0 ? undefined : next)} />
    : <Select<string | null> {...common} showSearch={{ optionFilterProp: 'label' }} value={typeof value === 'string' ? value : null} onChange={(next) => onChange(next ?? undefined)} />;
};
