import { FACTS } from '@zhundan/shared';
import { Select } from 'antd';
import { useMemo } from 'react';
import { factGroups, isFoundBy, wordsOf } from '../model/words.ts';

const shownFact = ({ value }: { value?: string | number | null | undefined }) => {
  const fact = FACTS[String(value)];
  return fact ? <div className="rules-fact-option"><b>{fact.label}</b><span>{fact.how}</span></div> : null;
};

/** Everything that a rule can look at, grouped, found by its label, by other words for it, or by how it is computed. */
export const FactPicker = ({ value, categories, onPick, invalid, autoFocus }: {
  value: string | undefined; categories: readonly string[]; onPick: (key: string) => void; invalid: boolean; autoFocus: boolean;
}) => {
  const options = useMemo(() => factGroups().map(({ title, facts }) => ({
    label: title, title, options: facts.map((fact) => ({ value: fact.key, label: fact.label, words: wordsOf(fact, categories) })),
  })), [categories]);
  return (
    <Select
      className="rules-fact" value={value ?? null} options={options} autoFocus={autoFocus} defaultOpen={autoFocus && value === undefined} aria-label="看什么"
      placeholder="看什么？可输入 数量、新店…" popupMatchSelectWidth={440} listHeight={420} status={invalid ? 'error' : ''}
      showSearch={{
        filterOption: (typed, option) => isFoundBy((option as { words?: string } | undefined)?.words ?? '', typed),
        autoClearSearchValue: true,
      }}
      onChange={(key: string | null) => { if (key !== null) onPick(key); }}
      optionRender={shownFact}
    />
  );
};
