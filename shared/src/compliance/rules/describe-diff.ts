import type { Action, Names, Rule, RuleMode, RuleSet } from './rule.ts';
import { sentenceOf } from './sentence.ts';

/** What became of one rule between two rule sets. */
export interface RuleChange {
  readonly ruleId: string;
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** One per thing that is different: `动作由“黄色提醒”改为“主管复核，4 小时内”。` */
  readonly sentences: readonly string[];
}

export const RULE_MODE_NAMES: Readonly<Record<RuleMode, string>> = { live: '启用', shadow: '试运行', off: '停用' };

/** An action as people say it, without its message. */
export const actionWords = (action: Action): string => {
  switch (action.kind) {
    case 'reject': return '拒绝提交';
    case 'requireDocument': return '须法人授权书';
    case 'review': return `主管复核，${action.hours} 小时内`;
    case 'warn': return action.tone === 'red' ? '红色提醒' : '黄色提醒';
  }
};

/** Everything that is different, in the order of the later set, removed rules last. Empty when both judge and read alike; the order of rules and the words for ids decide nothing. */
export const describeDiff = (before: RuleSet, after: RuleSet, names: Names = {}): RuleChange[] => {
  const words = { ...before.names, ...after.names, ...names };
  const find = ({ rules }: RuleSet, ruleId: string) => rules.find((each) => each.ruleId === ruleId);
  const kept = after.rules.map((rule): RuleChange => {
    const old = find(before, rule.ruleId);
    return { ruleId: rule.ruleId, name: rule.name, ...(old ? { kind: 'changed', sentences: changes(old, rule, words) } : { kind: 'added', sentences: [whole(rule, words)] }) };
  });
  const removed = before.rules.filter((rule) => !find(after, rule.ruleId))
    .map((rule): RuleChange => ({ ruleId: rule.ruleId, name: rule.name, kind: 'removed', sentences: [whole(rule, words)] }));
  return [...kept.filter((each) => each.sentences.length > 0), ...removed];
};

const whole = ({ mode, when, then }: Rule, names: Names): string => `${sentenceOf(when, names)} → ${actionWords(then)}（${RULE_MODE_NAMES[mode]}）`;

const changes = (before: Rule, after: Rule, names: Names): string[] => {
  const change = (what: string, old: string, now: string) => (old === now ? [] : [`${what}由“${old}”改为“${now}”。`]);
  const condition = change('条件', sentenceOf(before.when, names), sentenceOf(after.when, names));
  return [
    ...change('名称', before.name, after.name),
    ...change('状态', RULE_MODE_NAMES[before.mode], RULE_MODE_NAMES[after.mode]),
    // Two ids may have the same words; a condition that changed is never passed over.
    ...(condition.length === 0 && sentenceOf(before.when) !== sentenceOf(after.when) ? [`条件有变动，说法相同：“${sentenceOf(after.when, names)}”。`] : condition),
    ...change('动作', actionWords(before.then), actionWords(after.then)),
    ...change('提示', before.then.message, after.then.message),
  ];
};
