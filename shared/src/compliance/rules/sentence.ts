import type { Condition, Names } from './rule.ts';
import { comparisonWords } from './words.ts';

/** A condition as people say it: `合计超过 ¥50,000.00，并且 首单至今天数低于 30 天`. Groups within groups stand in brackets. */
export const sentenceOf = (condition: Condition, names: Names = {}): string => {
  const said = withoutGroupsOfOne(condition);
  if ('all' in said) return said.all.map((each) => part(each, names)).join('，并且 ');
  if ('any' in said) return said.any.map((each) => part(each, names)).join('，或者 ');
  if ('not' in said) return `不满足（${sentenceOf(said.not, names)}）`;
  return comparisonWords(said, names);
};

/** A group of one says what its member says, and no more. */
const withoutGroupsOfOne = (condition: Condition): Condition => {
  const members = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return members.length === 1 ? withoutGroupsOfOne(members[0]!) : condition;
};

const part = (condition: Condition, names: Names): string => {
  const said = withoutGroupsOfOne(condition);
  return 'all' in said || 'any' in said ? `（${sentenceOf(said, names)}）` : sentenceOf(said, names);
};
