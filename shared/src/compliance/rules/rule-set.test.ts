import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ORDER_LINES_MAX } from '../../contracts/orders/order-request.ts';
import { QTY_MAX } from '../../contracts/fields.ts';
import * as bounds from './bounds.ts';
import { FACTS } from './catalogue.ts';
import { DEFAULT_RULES } from './default-rules.ts';
import type { Action, Comparison, Condition } from './rule.ts';
import { parseRuleSet } from './rule-set.ts';
import { anyRuleSet, CATEGORY_IDS, SKU_IDS } from './rules.arbitrary.ts';
import { TEMPLATES } from './templates.ts';

const RULE_ID = '6f4b7c54-0000-4000-8000-00000000e001';
const yes: Comparison = { fact: 'lineCount', op: 'gt', value: 3 };
const reject: Action = { kind: 'reject', message: '请减少行数后再提交。' };
const aSet = (when: unknown, then: unknown = reject, changes: object = {}) => ({ schema: 1, rules: [{ ruleId: RULE_ID, name: '规则', mode: 'live', when, then, ...changes }] });

const problems = (input: unknown) => {
  const parsed = parseRuleSet(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => [path.join('.'), message] as const);
};
const wrong = (when: unknown) => problems(aSet(when)).map(([path, message]) => [path.replace(/^rules\.0\.when\.?/, ''), message]);
const nested = (groups: number, kind: 'all' | 'any' | 'not'): Condition =>
  groups === 0 ? yes : { not: { not: nested(groups - 1, kind) }, all: { all: [nested(groups - 1, kind)] }, any: { any: [nested(groups - 1, kind)] } }[kind];
const many = (comparisons: number): Condition => ({ all: Array.from({ length: comparisons }, () => yes) });

describe('a rule set is accepted', () => {
  test.each<[string, unknown]>([
    ['when it is the default one', DEFAULT_RULES],
    ['when it is empty', { schema: 1, rules: [] }],
    ['five groups deep', aSet(nested(5, 'all'))],
    ['five nots deep', aSet(nested(5, 'not'))],
    ['with fifty things in a condition', aSet(many(49))],
    ['with a hundred rules', { schema: 1, rules: Array.from({ length: 100 }, (_, index) => ({ ...aSet(yes).rules[0], ruleId: `6f4b7c54-0000-4000-8000-${String(index).padStart(12, '0')}` })) }],
    ['with words for its ids', { ...aSet({ fact: 'qtyOfCategory', of: CATEGORY_IDS[0], op: 'gt', value: 500 }), names: { [CATEGORY_IDS[0]!]: '五金工具' } }],
    ['at the least that a fact can be', aSet({ fact: 'orderTotal', op: 'gte', value: 0 })],
    ['at the most that a fact can be', aSet({ fact: 'overlapInHours', of: 72, op: 'lte', value: 10_000 })],
    ['with fifty words', aSet({ fact: 'categories', op: 'in', value: Array.from({ length: 50 }, (_, index) => `6f4b7c54-0000-4000-8000-${String(index).padStart(12, '0')}`) })],
    ['with a message that quotes a fact of the condition', aSet({ fact: 'ordersInHours', of: 24, op: 'gt', value: 3 }, { kind: 'reject', message: '已下 {ordersInHours}，{lineCount}，超过 {limit}。' })],
  ])('%s', (_, input) => expect(problems(input)).toEqual([]));

  test('and read as it was written', () => {
    fc.assert(fc.property(anyRuleSet, (set) => {
      expect(parseRuleSet(JSON.parse(JSON.stringify(set)))).toEqual({ ok: true, ruleSet: set });
    }));
  });

  test('with names and messages trimmed, and ids in lower case', () => {
    expect(parseRuleSet(aSet(yes, { ...reject, message: '  请减少行数。 ' }, { name: ' 规则 ', ruleId: RULE_ID.toUpperCase() })))
      .toEqual({ ok: true, ruleSet: aSet(yes, { ...reject, message: '请减少行数。' }) });
  });
});

describe('a condition is marked where it is wrong', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['without a fact', { op: 'gt', value: 3 }, 'fact', /请选择要比较的事实/],
    ['with a fact that is none', { ...yes, fact: 'moonPhase' }, 'fact', /请选择要比较的事实/],
    ['with what every object has', { ...yes, fact: 'constructor' }, 'fact', /请选择要比较的事实/],
    ['with a fact in a list', { ...yes, fact: ['lineCount'] }, 'fact', /请选择要比较的事实/],
    ['in the last of fifty', { all: [...Array.from({ length: 48 }, () => yes), { ...yes, value: 201 }] }, 'all.48.value', /整数/],
    ['with an operator for other facts', { ...yes, op: 'in' }, 'op', /“订单行数”不能这样比较/],
    ['with an operator that is none', { ...yes, op: 'like' }, 'op', /不能这样比较/],
    ['without a value', { fact: 'lineCount', op: 'gt' }, 'value', /请填 0 到 200 之间的整数（行）/],
    ['with text for a number', { ...yes, value: '3' }, 'value', /整数/],
    ['with half a line', { ...yes, value: 2.5 }, 'value', /整数/],
    ['below what a fact can be', { ...yes, value: -1 }, 'value', /整数/],
    ['above what a fact can be', { ...yes, value: 201 }, 'value', /整数/],
    ['with money out of range', { fact: 'orderTotal', op: 'gt', value: 1_000_000_000_001 }, 'value', /请填 0 到 10000000000 元之间的金额，最多两位小数/],
    ['with more than all of it', { fact: 'overlapInHours', of: 24, op: 'gt', value: 10_001 }, 'value', /请填 0% 到 100% 之间的比例/],
    ['with a weekday that is none', { fact: 'weekday', op: 'eq', value: 8 }, 'value', /请填 1 到 7 之间的整数。/],
    ['with neither yes nor no', { fact: 'isFirstOrder', op: 'eq', value: 'true' }, 'value', /请选择“是”或“否”/],
    ['with one word where several belong', { fact: 'channel', op: 'in', value: 'own' }, 'value', /请选择 1 到 50 项/],
    ['with no words', { fact: 'channel', op: 'in', value: [] }, 'value', /请选择 1 到 50 项/],
    ['with too many words', { fact: 'categories', op: 'in', value: Array.from({ length: 51 }, (_, index) => `6f4b7c54-0000-4000-8000-${String(index).padStart(12, '0')}`) }, 'value', /请选择 1 到 50 项/],
    ['with a word twice', { fact: 'channel', op: 'notIn', value: ['own', 'own'] }, 'value', /重复/],
    ['with a number among words', { fact: 'channel', op: 'in', value: ['own', 1] }, 'value', /不存在/],
    ['with several words where one belongs', { fact: 'channel', op: 'eq', value: ['own'] }, 'value', /请选择一项/],
    ['with a channel that cannot be', { fact: 'channel', op: 'eq', value: 'Own!' }, 'value', /请选择一项/],
    ['with a district that cannot be', { fact: 'region', op: 'eq', value: '33060' }, 'value', /请选择一项/],
    ['with a level that AMap does not have', { fact: 'addressLevel', op: 'in', value: ['门牌'] }, 'value', /不存在/],
    ['with a category that is no id', { fact: 'categories', op: 'in', value: ['五金'] }, 'value', /不存在/],
    ['without a category', { fact: 'qtyOfCategory', op: 'gt', value: 500 }, 'of', /请选择类目/],
    ['with an empty category', { fact: 'amountOfCategory', of: '', op: 'gt', value: 500 }, 'of', /请选择类目/],
    ['without a SKU', { fact: 'qtyOfSku', of: 7, op: 'gt', value: 500 }, 'of', /请选择规格/],
    ['without hours', { fact: 'ordersInHours', op: 'gt', value: 3 }, 'of', /1 到 72/],
    ['with no hours', { fact: 'ordersInHours', of: 0, op: 'gt', value: 3 }, 'of', /1 到 72/],
    ['with more hours than are kept', { fact: 'ordersInHours', of: 73, op: 'gt', value: 3 }, 'of', /1 到 72/],
    ['with hours in words', { fact: 'ordersInHours', of: '24', op: 'gt', value: 3 }, 'of', /1 到 72/],
    ['with a needless parameter', { ...yes, of: 24 }, 'of', /不用指定对象/],
    ['with something else in it', { ...yes, note: 'x' }, 'note', /不认识/],
    ['with nothing in a group', { all: [] }, 'all', /还没有条件/],
    ['with no list in a group', { any: yes }, 'any', /还没有条件/],
    ['with two kinds of group at once', { all: [yes], any: [yes] }, '', /只能是/],
    ['with a group and a comparison in one', { not: yes, ...yes }, '', /只能是/],
    ['in the third of a group', { any: [yes, yes, { all: [{ ...yes, value: 999 }] }] }, 'any.2.all.0.value', /整数/],
    ['under not', { not: { ...yes, value: 999 } }, 'not.value', /整数/],
    ['when it is text', 'lineCount > 3', '', /条件不完整/],
    ['when it is missing', undefined, '', /条件不完整/],
    ['when it is null', null, '', /条件不完整/],
    ['when it is a list', [yes], '', /条件不完整/],
    ['six groups deep', nested(6, 'any'), 'any.0.any.0.any.0.any.0.any.0', /最多 5 层/],
    ['six nots deep', nested(6, 'not'), 'not.not.not.not.not', /最多 5 层/],
    ['with fifty-one things in it', many(50), 'all.49', /最多 50 项/],
  ])('%s', (_, when, path, message) => {
    expect(wrong(when)).toEqual([[path, expect.stringMatching(message)]]);
    expect(wrong(when)[0]![1]).toMatch(/请|只能|最多/);
  });

  test('in all places at once', () => {
    expect(wrong({ all: [{ fact: 'ordersInHours', op: 'gt', value: -1 }, {}, { fact: 'qtyOfSku', op: 'has', value: 1 }] }).map(([path]) => path))
      .toEqual(['all.0.of', 'all.0.value', 'all.1.fact', 'all.2.of', 'all.2.op']);
  });

  test('for every fact, operator and parameter that do not agree', () => {
    for (const fact of Object.values(FACTS)) {
      const of = { category: CATEGORY_IDS[0], sku: SKU_IDS[0], hours: 24, none: undefined }[fact.parameter ?? 'none'];
      const value = fact.type === 'boolean' ? true : fact.range ? fact.range[0] : null;
      if (value !== null) expect(wrong({ fact: fact.key, of, op: fact.operators[0], value })).toEqual([]);
      expect(wrong({ fact: fact.key, of: {}, op: fact.operators[0], value })).not.toEqual([]);
    }
  });
});

describe('a rule is marked where it is wrong', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['without a name', aSet(yes, reject, { name: ' ' }), 'rules.0.name', /请写规则名/],
    ['with a name too long', aSet(yes, reject, { name: '名'.repeat(41) }), 'rules.0.name', /最多 40 个字/],
    ['with no id', aSet(yes, reject, { ruleId: '1' }), 'rules.0.ruleId', /规则编号不对/],
    ['with a mode that is none', aSet(yes, reject, { mode: 'on' }), 'rules.0.mode', /请选择启用/],
    ['without an action', aSet(yes, {}), 'rules.0.then.kind', /请选择动作/],
    ['with an action that is none', aSet(yes, { kind: 'explode', message: '请稍候。' }), 'rules.0.then.kind', /请选择动作/],
    ['with a message too short', aSet(yes, { kind: 'reject', message: '不行' }), 'rules.0.then.message', /4 到 120 个字/],
    ['with a message too long', aSet(yes, { kind: 'reject', message: '长'.repeat(121) }), 'rules.0.then.message', /4 到 120 个字/],
    ['without a message', aSet(yes, { kind: 'reject' }), 'rules.0.then.message', /4 到 120 个字/],
    ['with no time for review', aSet(yes, { kind: 'review', message: '先由主管复核。', hours: 0 }), 'rules.0.then.hours', /1 到 72 小时/],
    ['with too long for review', aSet(yes, { kind: 'review', message: '先由主管复核。', hours: 73 }), 'rules.0.then.hours', /1 到 72 小时/],
    ['without time for review', aSet(yes, { kind: 'review', message: '先由主管复核。' }), 'rules.0.then.hours', /1 到 72 小时/],
    ['with a colour that is none', aSet(yes, { kind: 'warn', message: '请核对数量。', tone: 'green' }), 'rules.0.then.tone', /颜色/],
    ['with a document that nobody knows', aSet(yes, { kind: 'requireDocument', message: '请上传文件。', document: 'passport' }), 'rules.0.then.document', /请选择要上传的文件/],
    ['with a message that quotes no fact', aSet(yes, { kind: 'reject', message: '共 {lineCount} {moon}。' }), 'rules.0.then.message', /\{moon\} 不是事实/],
    ['with a message that quotes a fact whose parameter nobody said', aSet(yes, { kind: 'reject', message: '共 {ordersInHours}。' }), 'rules.0.then.message', /条件里没有用到它/],
    ['with something else in it', aSet(yes, reject, { author: 'x' }), 'rules.0', /请重新填写/],
    ['of another schema', { schema: 2, rules: [] }, 'schema', /请重新填写/],
    ['that is nothing', null, '', /请重新填写/],
    ['with a name for an id that is too long', { schema: 1, rules: [], names: { x: '名'.repeat(121) } }, 'names.x', /请重新填写/],
    ['with too many names', { schema: 1, rules: [], names: Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`n${index}`, 'x'])) }, 'names', /最多 1000 个/],
  ])('%s', (_, input, path, message) => expect(problems(input)).toEqual([[path, expect.stringMatching(message)]]));

  test('when two have one id, at the second', () => {
    const { rules } = aSet(yes);
    expect(problems({ schema: 1, rules: [...rules, ...rules] })).toEqual([['rules.1.ruleId', expect.stringMatching(/编号相同/)]]);
  });

  test('when there are a hundred and one', () => {
    const rules = Array.from({ length: 101 }, (_, index) => ({ ...aSet(yes).rules[0], ruleId: `6f4b7c54-0000-4000-8000-${String(index).padStart(12, '0')}` }));
    expect(problems({ schema: 1, rules })).toEqual([['rules', expect.stringMatching(/最多 100 条/)]]);
  });
});

describe('whatever is sent', () => {
  test('is answered, never thrown at', () => {
    fc.assert(fc.property(fc.anything({ maxDepth: 6 }), (input) => {
      for (const each of [input, { schema: 1, rules: input }, { schema: 1, rules: [input] }, aSet(input), aSet(yes, input)]) parseRuleSet(each);
    }));
  });

  test('a hundred thousand groups deep is refused like six', () => {
    let deep: unknown = yes;
    for (let depth = 0; depth < 100_000; depth += 1) deep = { not: deep };
    expect(wrong(deep)).toEqual([['not.not.not.not.not', expect.stringMatching(/最多 5 层/)]]);
  });

  test('a million wide is refused without looking at all of it', () => {
    expect(wrong({ all: Array.from({ length: 1_000_000 }, () => ({ all: [yes] })) })).toHaveLength(1);
  });
});

describe('templates', () => {
  const picked = (when: Condition): Condition => {
    if ('all' in when) return { all: when.all.map(picked) };
    if ('any' in when) return { any: when.any.map(picked) };
    return 'not' in when ? { not: picked(when.not) } : when.of === '' ? { ...when, of: CATEGORY_IDS[0] } : when;
  };

  test.each(TEMPLATES.map((each) => [each.rule.name, each] as const))('%s is a whole rule once its gaps are picked', (_, { rule }) => {
    expect(parseRuleSet({ schema: 1, rules: [{ ruleId: RULE_ID, ...rule, when: picked(rule.when) }] })).toMatchObject({ ok: true });
  });

  test('begin with the three interceptions, each under a name of its own', () => {
    expect(TEMPLATES.slice(0, 3).map((each) => each.rule.name)).toEqual(DEFAULT_RULES.rules.map((each) => each.name));
    expect(new Set(TEMPLATES.map((each) => each.templateId)).size).toBe(TEMPLATES.length);
    expect(TEMPLATES.every((each) => each.about.endsWith('。'))).toBe(true);
  });
});

test('the bounds that the phone carries are those of the contract', () => {
  expect(bounds).toMatchObject({ ORDER_LINES_MAX, QTY_MAX });
});

test('every fact is explained and can be compared', () => {
  for (const [key, fact] of Object.entries(FACTS)) {
    expect(fact.key).toBe(key);
    expect(fact.how).toMatch(/。$/);
    expect(fact.operators.length).toBeGreaterThan(0);
  }
});
