import { cleanText, type Rule, type RuleMode } from '@zhundan/shared';
import { type DraftGroup, draftOf, emptyGroup, conditionOf } from './condition.ts';

/** An action while somebody writes it. */
export interface DraftAction {
  readonly kind: Rule['then']['kind'];
  readonly hours: number;
  readonly tone: 'red' | 'amber';
  /** Empty: written by the editor from the condition. */
  readonly message: string;
}

export interface DraftRule {
  readonly ruleId: string;
  /** Empty: called as its condition reads. */
  readonly name: string;
  readonly mode: RuleMode;
  readonly when: DraftGroup;
  readonly then: DraftAction;
}

/** What somebody is about to publish: their rules, and those in force that they began with. */
export interface Draft {
  readonly basedOn: number;
  readonly base: readonly Rule[];
  readonly rules: readonly DraftRule[];
}

export const REVIEW_HOURS_USUAL = 24;

export const newRule = (): DraftRule => ({
  ruleId: crypto.randomUUID(), name: '', mode: 'live', when: emptyGroup(),
  then: { kind: 'review', hours: REVIEW_HOURS_USUAL, tone: 'amber', message: '' },
});

export const draftRuleOf = ({ ruleId, name, mode, when, then }: Rule): DraftRule => ({
  ruleId, name, mode, when: draftOf(when),
  then: {
    kind: then.kind, message: then.message, hours: then.kind === 'review' ? then.hours : REVIEW_HOURS_USUAL,
    tone: then.kind === 'warn' ? then.tone : 'amber',
  },
});

/** A copy of a rule, from a template or a neighbour, watched before it stops anybody. */
export const copyOf = (rule: Omit<Rule, 'ruleId'>, name = rule.name): DraftRule => ({ ...draftRuleOf({ ...rule, ruleId: crypto.randomUUID() }), name });

const actionOf = ({ kind, hours, tone, message }: DraftAction): Rule['then'] => {
  switch (kind) {
    case 'reject': return { kind, message };
    case 'requireDocument': return { kind, document: 'letterOfAuthorization', message };
    case 'review': return { kind, message, hours };
    case 'warn': return { kind, tone, message };
  }
};

/** The rule that a draft stands for, complete or not. `name` and `message` stand in for what is left empty. */
export const ruleOf = (draft: DraftRule, standIn: { name: string; message: string }): Rule => ({
  ruleId: draft.ruleId, mode: draft.mode, name: cleanText(draft.name) || standIn.name,
  when: conditionOf(draft.when).condition,
  then: actionOf({ ...draft.then, message: cleanText(draft.then.message) || standIn.message }),
});

export const draftFrom = (basedOn: number, rules: readonly Rule[]): Draft => ({ basedOn, base: rules, rules: rules.map(draftRuleOf) });

/** Replaces the rule with its id, or adds it at the end. */
export const withRule = (draft: Draft, rule: DraftRule): Draft => ({
  ...draft,
  rules: draft.rules.some(({ ruleId }) => ruleId === rule.ruleId)
    ? draft.rules.map((each) => (each.ruleId === rule.ruleId ? rule : each))
    : [...draft.rules, rule],
});

export const withoutRule = (draft: Draft, ruleId: string): Draft => ({ ...draft, rules: draft.rules.filter((each) => each.ruleId !== ruleId) });

/** Moves a rule up (-1) or down (1): the order is that of findings of one strictness, and of this list. */
export const movedRule = (draft: Draft, ruleId: string, by: -1 | 1): Draft => {
  const from = draft.rules.findIndex((each) => each.ruleId === ruleId);
  const to = from + by;
  if (from < 0 || to < 0 || to >= draft.rules.length) return draft;
  const rules = [...draft.rules];
  [rules[from], rules[to]] = [rules[to]!, rules[from]!];
  return { ...draft, rules };
};

/** Key order says nothing about a rule. */
export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
const canonical = (value: unknown): string => JSON.stringify(value, (_, each: unknown) =>
  typeof each === 'object' && each !== null && !Array.isArray(each)
    ? Object.fromEntries(Object.entries(each).sort(([x], [y]) => (x < y ? -1 : 1))) : each);

/** What came of carrying a draft over to a version that somebody else published meanwhile. */
export interface Rebased { readonly draft: Draft; /** Rules that both changed; the draft's stand. */ readonly conflicts: readonly string[] }

/**
 * My changes on top of theirs: what I did not touch becomes theirs, what I changed, added or took out stays so.
 * `mine` is the draft as rules; its own parts are kept so that nobody loses half-written rows.
 */
export const rebased = (draft: Draft, mine: readonly Rule[], theirs: { versionNo: number; rules: readonly Rule[] }): Rebased => {
  const find = (rules: readonly Rule[], ruleId: string): Rule | undefined => rules.find((each) => each.ruleId === ruleId);
  const touched = (rule: Rule): boolean => !same(find(draft.base, rule.ruleId), rule);
  const conflicts: string[] = [];
  const kept = theirs.rules.flatMap((their): DraftRule[] => {
    const my = find(mine, their.ruleId);
    const base = find(draft.base, their.ruleId);
    if (!my && base) {
      if (!same(base, their)) conflicts.push(their.name);
      return []; // I took it out
    }
    if (!my || !touched(my)) return [draftRuleOf(their)];
    if (!same(base, their) && !same(my, their)) conflicts.push(my.name);
    return [draft.rules.find(({ ruleId }) => ruleId === their.ruleId)!];
  });
  const added = draft.rules.filter(({ ruleId }) => !find(theirs.rules, ruleId) && touched(find(mine, ruleId)!));
  for (const { ruleId } of added) {
    const base = find(draft.base, ruleId);
    if (base) conflicts.push(base.name); // they took out what I changed
  }
  return { draft: { basedOn: theirs.versionNo, base: theirs.rules, rules: [...kept, ...added] }, conflicts };
};
