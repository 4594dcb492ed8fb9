import { contracts, type Names, type Output, type Rule } from '@zhundan/shared';
import { useMemo } from 'react';
import { useRead } from '../../../api/index.ts';
import { skuIdsIn } from './rule-text.ts';

export type Vocabulary = Output<typeof contracts.getRuleVocabulary>;

const VOCABULARY_STALE_MS = 5 * 60_000;

export const useVocabulary = () => useRead(contracts.getRuleVocabulary, {}, { staleMs: VOCABULARY_STALE_MS });

const namesOf = ({ categories, channels, regions }: Vocabulary): Record<string, string> => Object.fromEntries([
  ...categories.map(({ categoryId, name }) => [categoryId, name] as const),
  ...[...channels, ...regions].map(({ value, name }) => [value, name] as const),
]);

/** Words for everything that these rules name. SKUs are asked for by their ids; until they are known, ids stand for themselves. */
export const useNames = (rules: readonly Pick<Rule, 'when'>[]): Names => {
  const vocabulary = useVocabulary();
  const skuIds = useMemo(() => skuIdsIn(rules.map(({ when }) => when)), [rules]);
  const skus = useRead(contracts.findRuleSkus, { skuIds }, { enabled: skuIds.length > 0, staleMs: VOCABULARY_STALE_MS, keepPrevious: true });
  return useMemo(() => ({
    ...(vocabulary.data ? namesOf(vocabulary.data) : {}),
    ...Object.fromEntries((skuIds.length > 0 ? skus.data?.skus ?? [] : []).map(({ skuId, name, specText }) => [skuId, `${name} ${specText}`])),
  }), [vocabulary.data, skus.data, skuIds.length]);
};

/** A tree as antd's pickers take it. */
export interface CategoryChoice { readonly value: string; readonly title: string; readonly children: CategoryChoice[] }

export const categoryTree = (categories: Vocabulary['categories']): CategoryChoice[] => {
  const choices = new Map(categories.map(({ categoryId, name }) => [categoryId, { value: categoryId, title: name, children: [] as CategoryChoice[] }]));
  const roots: CategoryChoice[] = [];
  for (const { categoryId, parentId } of categories) {
    const parent = parentId === null ? undefined : choices.get(parentId);
    (parent?.children ?? roots).push(choices.get(categoryId)!);
  }
  return roots;
};
