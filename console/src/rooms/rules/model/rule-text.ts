import { type Comparison, type Condition, FACTS, formatValue, type Names, sentenceOf } from '@zhundan/shared';
import { comparisonsIn, conditionOf, type DraftComparison, type DraftGroup, isGroup, missingIn } from './condition.ts';
import type { DraftRule } from './draft.ts';
import { operatorWord } from './words.ts';

const NAME_CHARS_MAX = 40;

const factOf = (key: string) => FACTS[key];

/** Rows that are complete; half a row has no sentence yet. */
export const completeRows = (root: DraftGroup): DraftComparison[] => comparisonsIn(root).filter((each) => missingIn(each) === null);

/** The part of a condition that is complete, as it reads; empty while there is none. */
export const readable = (root: DraftGroup, names: Names): string => {
  const complete = pruned(root);
  return complete === null ? '' : sentenceOf(conditionOf(complete).condition, names);
};

const pruned = (group: DraftGroup): DraftGroup | null => {
  const children = group.children.flatMap((each) => {
    if (isGroup(each)) return pruned(each) ?? [];
    return missingIn(each) === null ? [each] : [];
  });
  return children.length === 0 ? null : { ...group, children };
};

/** What stands in for a name and a message that nobody has written. */
export const standInFor = (rule: DraftRule, names: Names): { name: string; message: string } => ({
  name: nameFrom(readable(rule.when, names)), message: usualMessage(rule),
});

const nameFrom = (sentence: string): string => {
  const plain = sentence.replaceAll(/\s*，(并且|或者) /g, '，').replaceAll(' ', '');
  return plain === '' ? '未命名规则' : plain.length <= NAME_CHARS_MAX ? plain : `${plain.slice(0, NAME_CHARS_MAX - 1)}…`;
};

/** Says what was found and what happens next, quoting the first comparison, which is what the phone has to show. */
const usualMessage = ({ when, then }: DraftRule): string => {
  const what = quoteOf(completeRows(when)[0]);
  switch (then.kind) {
    case 'reject': return `${what}不符合总部规定，请修改后再提交。`;
    case 'requireDocument': return `${what}需要法人授权书。请上传并签名，之后自动继续提交。`;
    case 'review': return `${what}已收单，先由主管复核，${then.hours} 小时内答复。`;
    case 'warn': return `${what}请确认无误后再提交。`;
  }
};

const quoteOf = (row: DraftComparison | undefined): string => {
  const fact = row?.fact === undefined ? undefined : factOf(row.fact);
  if (!row || !fact || !row.op) return '这单';
  if (fact.type === 'boolean' || fact.type === 'set' || fact.type === 'enum') return '这单';
  const label = fact.parameter === 'category' ? '同类商品' : fact.parameter === 'hours' ? '近期订单' : fact.label;
  return `${label} {${fact.key}}，${operatorWord(row.op, fact.type)} {limit}，`;
};

/** Facts that a message can quote: those the condition speaks of, then the limit and the total. */
export const quotable = (root: DraftGroup): { token: string; label: string }[] => {
  const keys = [...new Set([...completeRows(root).map(({ fact }) => fact!), 'orderTotal'])];
  return [
    ...keys.map((key) => ({ token: `{${key}}`, label: factOf(key)?.label ?? key })),
    ...(completeRows(root).length > 0 ? [{ token: '{limit}', label: '上限' }] : []),
  ];
};

/** A value just on the far side of the limit: an example for the preview. */
const exampleOf = ({ fact: key, op, value }: Comparison, names: Names): string => {
  const fact = factOf(key);
  if (!fact) return '';
  if (typeof value !== 'number') return formatValue(fact, value, names);
  const over = fact.type === 'money' ? Math.max(100, Math.round(value / 20)) : fact.type === 'share' ? 500 : Math.max(1, Math.round(value / 20));
  const [low, high] = fact.range ?? [0, Number.MAX_SAFE_INTEGER];
  const example = op === 'gt' || op === 'neq' ? value + over : op === 'lt' ? value - over : value;
  return formatValue(fact, Math.min(high, Math.max(low, example)), names);
};

/** The message with examples where it quotes facts, as a phone would show it. */
export const exampleMessage = (message: string, root: DraftGroup, names: Names): string => {
  const rows = comparisonsIn(root).filter(({ fact, value }) => fact !== undefined && value !== undefined) as Comparison[];
  const [first] = rows;
  return message.replaceAll(/\{(\w+)\}/g, (whole, key: string) => {
    if (key === 'limit') {
      const fact = first && factOf(first.fact);
      return fact ? formatValue(fact, first.value, names) : whole;
    }
    const row = rows.find((each) => each.fact === key);
    if (row) return exampleOf(row, names);
    return key === 'orderTotal' ? '¥12,800.00' : whole;
  });
};

/** Every id that a condition names, for looking up SKUs. */
export const skuIdsIn = (conditions: readonly Condition[]): string[] => {
  const found = new Set<string>();
  const visit = (each: Condition): void => {
    if ('all' in each) each.all.forEach(visit);
    else if ('any' in each) each.any.forEach(visit);
    else if ('not' in each) visit(each.not);
    else if (factOf(each.fact)?.parameter === 'sku' && typeof each.of === 'string' && each.of !== '') found.add(each.of);
  };
  conditions.forEach(visit);
  return [...found].sort();
};
