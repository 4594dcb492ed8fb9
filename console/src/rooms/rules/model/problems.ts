import { accusationIn, type Names, parseRuleSet } from '@zhundan/shared';
import { comparisonsIn, conditionOf, missingIn, type Part } from './condition.ts';
import { type Draft, type DraftRule, ruleOf } from './draft.ts';
import { standInFor } from './rule-text.ts';

/** What is wrong with a rule, at the row that it is wrong with; `nodeId` is null for the rule as a whole. */
export interface RuleProblem { readonly nodeId: string | null; readonly part: Part | 'name' | 'message' | 'hours' | 'rule'; readonly message: string }

const PARTS: readonly string[] = ['fact', 'of', 'op', 'value'];

/** What is missing is said in the words of the form; everything else by the same strict parse that the server makes. */
export const problemsOf = (rule: DraftRule, names: Names): RuleProblem[] => {
  const missing = comparisonsIn(rule.when).flatMap((each): RuleProblem[] => {
    const lack = missingIn(each);
    return lack ? [{ nodeId: each.id, ...lack }] : [];
  });
  if (missing.length > 0) return missing;
  const parsed = parseRuleSet({ schema: 1, rules: [ruleOf(rule, standInFor(rule, names))] });
  if (parsed.ok) return accusing(rule);
  const { places } = conditionOf(rule.when);
  return parsed.problems.map(({ path, message }) => {
    const [, , field, ...inner] = path;
    if (field === 'when') return { message, ...placed(inner.map(String), places) };
    const part = field === 'name' ? 'name' as const : inner.includes('message') ? 'message' as const : inner.includes('hours') ? 'hours' as const : 'rule' as const;
    return { nodeId: null, part, message };
  });
};

const accusing = ({ then }: DraftRule): RuleProblem[] => {
  const message = accusationIn(then.message);
  return message === null ? [] : [{ nodeId: null, part: 'message', message }];
};

/** The deepest node whose place begins the path, and the part of it that the rest names. */
const placed = (path: readonly string[], places: ReturnType<typeof conditionOf>['places']): Pick<RuleProblem, 'nodeId' | 'part'> => {
  const at = `.${path.join('.')}`;
  const [found] = places.toReversed().filter((each) => each.path === '' || at === each.path || at.startsWith(`${each.path}.`)).toSorted((a, b) => b.path.length - a.path.length);
  const part = path.find((each) => PARTS.includes(each));
  return { nodeId: found?.nodeId ?? null, part: (part ?? 'rule') as RuleProblem['part'] };
};

/** The first rule of a draft that cannot be published yet. */
export const unfinishedIn = (draft: Draft, names: Names): DraftRule | null => draft.rules.find((rule) => problemsOf(rule, names).length > 0) ?? null;
