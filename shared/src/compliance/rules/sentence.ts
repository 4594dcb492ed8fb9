import type { Condition, Names } from './rule.ts';
import { comparisonWords } from './words.ts';

/** A condition as people say it: `合计超过 ¥50,000.00，并且 门店下单天数低于 30 天`. Groups within groups stand in brackets. */
export const sentenceOf = (condition: Condition, names: Names = {}): string => {
  if ('all' in condition) return condition.all.map((each) => part(each, names)).join('，并且 ');
  if ('any' in condition) return condition.any.map((each) => part(each, names)).join('，或者 ');
  if ('not' in condition) return `不满足（${sentenceOf(condition.not, names)}）`;
  return comparisonWords(condition, names);
};

const part = (condition: Condition, names: Names): string =>
  isGroupOfSeveral(condition) ? `（${sentenceOf(condition, names)}）` : sentenceOf(condition, names);

const isGroupOfSeveral = (condition: Condition): boolean =>
  ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);
