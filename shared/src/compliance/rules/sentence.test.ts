import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_RULES } from './default-rules.ts';
import { describeDiff } from './describe-diff.ts';
import type { Condition, Rule, RuleSet } from './rule.ts';
import { anyCondition, anyRuleSet, CATEGORY_IDS } from './rules.arbitrary.ts';
import { sentenceOf } from './sentence.ts';

const [TOOLS, ELECTRIC] = CATEGORY_IDS as [string, string];
const names = { [TOOLS]: '五金工具', [ELECTRIC]: '电工', tier_a: '加盟一级' };
const big: Condition = { fact: 'orderTotal', op: 'gt', value: 5_000_000 }, young: Condition = { fact: 'storeDays', op: 'lt', value: 30 };
const first: Condition = { fact: 'isFirstOrder', op: 'eq', value: true };

describe('a condition reads', () => {
  test.each<[string, Condition]>([
    ['合计超过 ¥50,000.00', big],
    ['整单五金工具的数量超过 500 件，并且 首单至今天数低于 30 天', { all: [{ fact: 'qtyOfCategory', of: TOOLS, op: 'gt', value: 500 }, young] }],
    ['合计超过 ¥50,000.00，或者 （首单至今天数低于 30 天，并且 是本店首单）', { any: [big, { all: [young, first] }] }],
    ['（合计超过 ¥50,000.00，或者 是本店首单），并且 首单至今天数低于 30 天', { all: [{ any: [big, first] }, young] }],
    ['不满足（合计超过 ¥50,000.00，或者 是本店首单）', { not: { any: [big, first] } }],
    ['首单至今天数低于 30 天，并且 合计超过 ¥50,000.00', { all: [{ all: [young] }, { any: [big] }] }],
    ['合计超过 ……', { fact: 'orderTotal', op: 'gt' } as Condition],
    ['合计 ……，并且 …… ……', { all: [{ fact: 'orderTotal' }, {}] } as unknown as Condition],
    ['不是本店首单', { fact: 'isFirstOrder', op: 'eq', value: false }],
    ['商品类目含有 五金工具、电工', { fact: 'categories', op: 'in', value: [TOOLS, ELECTRIC] }],
    ['商品类目不含 电工', { fact: 'categories', op: 'notIn', value: [ELECTRIC] }],
    ['渠道属于 加盟一级、own', { fact: 'channel', op: 'in', value: ['tier_a', 'own'] }],
    ['渠道不属于 加盟一级', { fact: 'channel', op: 'notIn', value: ['tier_a'] }],
    ['门店所在区县为 柯桥区', { fact: 'region', op: 'eq', value: '330603' }],
    ['星期不为 周日', { fact: 'weekday', op: 'neq', value: 7 }],
    ['下单时间达到 22 点', { fact: 'hour', op: 'gte', value: 22 }],
    ['与 24 小时内一单相同的规格占这一单不超过 80%', { fact: 'overlapInHours', of: 24, op: 'lte', value: 8_000 }],
    ['与 24 小时内一单相同的规格占这一单超过 33.33%', { fact: 'overlapInHours', of: 24, op: 'gt', value: 3_333 }],
    ['某类商品整单数量超过 500 件', { fact: 'qtyOfCategory', of: '', op: 'gt', value: 500 }],
    ['价目表版本超过 7', { fact: 'priceListVersion', op: 'gt', value: 7 }],
    ['moonPhase 为 3', { fact: 'moonPhase', op: 'eq', value: 3 }],
  ])('%s', (sentence, condition) => expect(sentenceOf(condition, names)).toBe(sentence));

  test('without names as the ids it has', () => expect(sentenceOf({ fact: 'channel', op: 'eq', value: 'tier_a' })).toBe('渠道为 tier_a'));

  test('whole, whatever it is', () => {
    fc.assert(fc.property(anyCondition, (condition) => expect(sentenceOf(condition, names)).not.toMatch(/undefined|null|NaN|\[object/)));
  });
});

describe('the difference between two rule sets', () => {
  const rule: Rule = { ruleId: '6f4b7c54-0000-4000-8000-00000000e001', name: '大单', mode: 'live', when: big, then: { kind: 'warn', tone: 'amber', message: '请核对数量。' } };
  const set = (...rules: Rule[]): RuleSet => ({ schema: 1, rules });
  const changed = (changes: Partial<Rule>) => describeDiff(set(rule), set({ ...rule, ...changes }), names);

  test.each<[string, Partial<Rule>, string]>([
    ['名称由“大单”改为“大额”。', { name: '大额' }, '大额'],
    ['状态由“启用”改为“试运行”。', { mode: 'shadow' }, '大单'],
    ['状态由“启用”改为“停用”。', { mode: 'off' }, '大单'],
    ['条件由“合计超过 ¥50,000.00”改为“首单至今天数低于 30 天”。', { when: young }, '大单'],
    ['动作由“黄色提醒”改为“红色提醒”。', { then: { kind: 'warn', tone: 'red', message: '请核对数量。' } }, '大单'],
    ['动作由“黄色提醒”改为“主管复核，4 小时内”。', { then: { kind: 'review', hours: 4, message: '请核对数量。' } }, '大单'],
    ['动作由“黄色提醒”改为“拒绝提交”。', { then: { kind: 'reject', message: '请核对数量。' } }, '大单'],
    ['动作由“黄色提醒”改为“须法人授权书”。', { then: { kind: 'requireDocument', document: 'letterOfAuthorization', message: '请核对数量。' } }, '大单'],
    ['提示由“请核对数量。”改为“请核对金额。”。', { then: { kind: 'warn', tone: 'amber', message: '请核对金额。' } }, '大单'],
  ])('%s', (sentence, changes, name) => expect(changed(changes)).toEqual([{ ruleId: rule.ruleId, name, kind: 'changed', sentences: [sentence] }]));

  test('is told of everything that changed in one rule', () => {
    expect(changed({ name: '大额', when: young, mode: 'off' })[0]!.sentences).toHaveLength(3);
  });

  test('is told of ids that changed under one name', () => {
    const category = (id: string): Rule => ({ ...rule, when: { fact: 'categories', op: 'in', value: [id] } });
    expect(describeDiff({ ...set(category(TOOLS)) }, set(category(ELECTRIC)), { [TOOLS]: '五金', [ELECTRIC]: '五金' })[0]!.sentences)
      .toEqual(['条件有变动，说法相同：“商品类目含有 五金”。']);
  });

  test('names rules that came and went, with all they say', () => {
    const other: Rule = { ...rule, ruleId: '6f4b7c54-0000-4000-8000-00000000e002', name: '首单', when: first };
    expect(describeDiff(set(rule), set(other), names)).toEqual([
      { ruleId: other.ruleId, name: '首单', kind: 'added', sentences: ['是本店首单 → 黄色提醒（启用）'] },
      { ruleId: rule.ruleId, name: '大单', kind: 'removed', sentences: ['合计超过 ¥50,000.00 → 黄色提醒（启用）'] },
    ]);
  });

  test('speaks with the words that the sets carry', () => {
    const channel: Rule = { ...rule, when: { fact: 'channel', op: 'eq', value: 'tier_a' } };
    expect(describeDiff(set(), { ...set(channel), names: { tier_a: '加盟一级' } })[0]!.sentences).toEqual(['渠道为 加盟一级 → 黄色提醒（启用）']);
    expect(describeDiff({ ...set(channel), names: { tier_a: '加盟一级' } }, set())[0]!.sentences).toEqual(['渠道为 加盟一级 → 黄色提醒（启用）']);
  });

  test('is none between a set and itself, its keys in another order, its rules in another order, or only its names', () => {
    fc.assert(fc.property(anyRuleSet, (each) => {
      const reordered = JSON.parse(JSON.stringify(each), (_, value) =>
        (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value)) as RuleSet;
      expect(describeDiff(each, reordered)).toEqual([]);
      expect(describeDiff(each, { ...each, rules: [...each.rules].reverse(), names: { x: 'y' } })).toEqual([]);
    }));
  });

  /** As text, less the groups of one, which neither judge nor read otherwise than their member. */
  const meaning = (condition: Condition): string => JSON.stringify(condition, (_, value) => {
    const members = (value?.all ?? value?.any) as unknown[] | undefined;
    return members?.length === 1 ? JSON.parse(meaning(members[0] as Condition)) : value;
  });

  test('is none where one of them wraps a condition in groups of one', () => {
    const channel: Condition = { fact: 'channel', op: 'neq', value: 'tier_b' }, total: Condition = { fact: 'orderTotal', op: 'gt', value: 1 };
    expect(changed({ when: { any: [{ any: [rule.when] }] } })).toEqual([]);
    expect(describeDiff(set({ ...rule, when: { all: [channel, { any: [channel, total] }] } }),
      set({ ...rule, when: { any: [{ all: [channel, { all: [{ any: [channel, total] }] }] }] } }))).toEqual([]);
  });

  test('is some wherever two sets of the same rules differ in meaning', () => {
    fc.assert(fc.property(anyRuleSet, anyCondition, (each, when) => {
      const other = { ...each, rules: each.rules.map((old) => ({ ...old, when })) };
      expect(describeDiff(each, other).length).toBe(each.rules.filter((old) => meaning(old.when) !== meaning(when)).length);
    }));
  });

  test('from nothing to the default set is three rules', () => expect(describeDiff(set(), DEFAULT_RULES).map((each) => each.kind)).toEqual(['added', 'added', 'added']));
});
