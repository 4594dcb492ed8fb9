import { describe, expect, test } from '@jest/globals';
import { parseRuleSet, type Rule, TEMPLATES } from '@zhundan/shared';
import { copyOf, draftFrom, draftRuleOf, movedRule, newRule, rebased, ruleOf, same, withoutRule, withRule } from './draft.ts';
import { problemsOf } from './problems.ts';
import { exampleMessage, standInFor } from './rule-text.ts';

const ruleNo = (n: number, changes: Partial<Rule> = {}): Rule => ({
  ruleId: `6f4b7c54-0000-4000-8000-00000000000${n}`, name: `规则 ${n}`, mode: 'live', when: { fact: 'orderTotal', op: 'gt', value: 100 * n },
  then: { kind: 'review', hours: 4, message: '先由主管复核。' }, ...changes,
});
const plain = (draft: ReturnType<typeof draftFrom>): Rule[] => draft.rules.map((rule) => ruleOf(rule, standInFor(rule, {})));

describe('a draft', () => {
  test('of what is in force changes nothing by itself', () => {
    const rules = [ruleNo(1), ruleNo(2, { then: { kind: 'warn', tone: 'red', message: '请留意这单。' } }), ruleNo(3, { then: { kind: 'requireDocument', document: 'letterOfAuthorization', message: '需要授权书。' } })];
    expect(plain(draftFrom(1, rules))).toEqual(rules);
  });

  test('adds, replaces, moves and removes rules', () => {
    const draft = draftFrom(1, [ruleNo(1), ruleNo(2)]);
    expect(plain(withRule(draft, draftRuleOf(ruleNo(3)))).map(({ name }) => name)).toEqual(['规则 1', '规则 2', '规则 3']);
    expect(plain(withRule(draft, draftRuleOf(ruleNo(1, { name: '新' })))).map(({ name }) => name)).toEqual(['新', '规则 2']);
    expect(plain(movedRule(draft, ruleNo(2).ruleId, -1)).map(({ name }) => name)).toEqual(['规则 2', '规则 1']);
    expect(movedRule(draft, ruleNo(1).ruleId, -1)).toBe(draft);
    expect(plain(withoutRule(draft, ruleNo(1).ruleId)).map(({ name }) => name)).toEqual(['规则 2']);
  });

  test('writes a name and a message where nobody did', () => {
    const rule = { ...newRule(), when: { id: 'g', kind: 'all' as const, children: [{ id: 'a', fact: 'storeDays', op: 'lt' as const, value: 30 }] } };
    const standIn = standInFor(rule, {});
    expect(standIn).toEqual({ name: '首单至今天数低于30天', message: '首单至今天数 {storeDays}，低于 {limit}，已收单，先由主管复核，24 小时内答复。' });
    expect(parseRuleSet({ schema: 1, rules: [ruleOf(rule, standIn)] }).ok).toBe(true);
    expect(exampleMessage(standIn.message, rule.when, {})).toBe('首单至今天数 28 天，低于 30 天，已收单，先由主管复核，24 小时内答复。');
  });
});

describe('carrying a draft over to what somebody else published', () => {
  const base = [ruleNo(1), ruleNo(2), ruleNo(3)];
  const theirs = { versionNo: 2, rules: [ruleNo(1, { name: '他们改的' }), ruleNo(2), ruleNo(3), ruleNo(4)] };

  test('keeps both changes', () => {
    const mine = withRule(withoutRule(draftFrom(1, base), ruleNo(3).ruleId), draftRuleOf(ruleNo(2, { name: '我改的' })));
    const { draft, conflicts } = rebased(mine, plain(mine), theirs);
    expect([draft.basedOn, plain(draft).map(({ name }) => name), conflicts]).toEqual([2, ['他们改的', '我改的', '规则 4'], []]);
  });

  test('names what both changed, and keeps mine', () => {
    const mine = withRule(draftFrom(1, base), draftRuleOf(ruleNo(1, { name: '我改的' })));
    const { draft, conflicts } = rebased(mine, plain(mine), theirs);
    expect([plain(draft)[0]!.name, conflicts]).toEqual(['我改的', ['我改的']]);
  });

  test('names what they took out and I changed, or the other way round', () => {
    const mine = withoutRule(withRule(draftFrom(1, base), draftRuleOf(ruleNo(2, { name: '我改的' }))), ruleNo(1).ruleId);
    const { draft, conflicts } = rebased(mine, plain(mine), { versionNo: 2, rules: [ruleNo(1, { mode: 'off' }), ruleNo(3)] });
    expect([plain(draft).map(({ name }) => name), conflicts]).toEqual([['规则 3', '我改的'], ['规则 1', '规则 2']]);
  });

  test('does not bring back what they took out and I did not touch', () => {
    const mine = withRule(draftFrom(1, base), draftRuleOf(ruleNo(4)));
    expect(plain(rebased(mine, plain(mine), { versionNo: 2, rules: [ruleNo(1)] }).draft).map(({ name }) => name)).toEqual(['规则 1', '规则 4']);
  });
});

describe('what is wrong with a rule', () => {
  test('stands at the row that it is wrong with', () => {
    const rule = draftRuleOf(ruleNo(1, { when: { all: [{ fact: 'orderTotal', op: 'gt', value: 1 }, { fact: 'hour', op: 'gt', value: 99 }] } }));
    expect(problemsOf(rule, {})).toMatchObject([{ nodeId: rule.when.children[1]!.id, part: 'value' }]);
  });

  test('is said of the message, the name and the hours', () => {
    const rule = draftRuleOf(ruleNo(1));
    expect(problemsOf({ ...rule, then: { ...rule.then, message: '引用 {nothing} 的话' } }, {})).toMatchObject([{ part: 'message' }]);
    expect(problemsOf({ ...rule, then: { ...rule.then, hours: 0 } }, {})).toMatchObject([{ part: 'hours' }]);
  });

  test.each(TEMPLATES.map(({ templateId, rule }) => [templateId, rule] as const))('in the template %s is nothing but what is left to pick', (_, rule) => {
    const problems = problemsOf(copyOf(rule), {});
    expect(problems.every(({ part }) => part === 'of')).toBe(true);
    expect(problems.length > 0).toBe(JSON.stringify(rule.when).includes('"of":""'));
  });
});

test('two rules are the same whatever the order of their keys', () => {
  expect(same({ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 })).toBe(true);
  expect(same({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
});
