import { checkName, factsFor, factsInWords, findingsInWords, type Names, type Role, type SubmitStory } from '@zhundan/shared';
import type { Actor } from '../actor.ts';
import type { KeptSubmit } from './ports/desk.ts';
import type { Rules } from './ports/rules.ts';

/** Words for the ids in facts: categories, channels, districts. */
export const namesOf = async (rules: Rules, actor: Actor): Promise<Names> => {
  const { categories, channels, regions } = await rules.vocabulary(actor);
  return Object.fromEntries([
    ...categories.map(({ categoryId, name }) => [categoryId, name]), ...[...channels, ...regions].map(({ value, name }) => [value, name]),
  ]);
};

/** A submit as it was kept, as people in this role read it. A refusal that no finding explains is named by its code's words. */
export const submitInWords = ({ codes, findings, facts, ...submit }: KeptSubmit, names: Names, role: Role): SubmitStory => {
  const mayRead = factsFor(role);
  const found = findingsInWords(findings, mayRead);
  const unexplained = found.length === 0 && submit.outcome !== 'accepted'
    ? codes.map((code) => ({ title: checkName(code), severity: 'reject' as const, message: '', details: [], ruleId: null })) : [];
  return { ...submit, findings: [...found, ...unexplained], facts: facts === null ? null : factsInWords(facts, names, mayRead) };
};
