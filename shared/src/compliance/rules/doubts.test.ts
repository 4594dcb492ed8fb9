import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DEFAULT_RULES } from './default-rules.ts';
import { doubtsOf, doubtsOfRules } from './doubts.ts';
import { proofOf } from './proof.ts';
import type { Comparison, Condition, Rule } from './rule.ts';
import { anyCondition } from './rules.arbitrary.ts';
import { TEMPLATES } from './templates.ts';

const is = (fact: string, op: Comparison['op'], value: Comparison['value'], of?: number): Comparison => ({ fact, op, value, ...(of === undefined ? {} : { of }) });
const NIGHT: Condition = { all: [is('hour', 'gte', 22), is('hour', 'lte', 6)] };
const BIG = is('orderTotal', 'gt', 1_000_000);

describe('a doubt says what is wrong and what was likely meant', () => {
  test.each<[string, Condition, object]>([
    ['of a night', NIGHT, {
      proof: 'never', isWhole: true, path: [], message: '“下单时间达到 22 点，并且 下单时间不超过 6 点”不可能同时成立：这一组永远不成立。',
      mend: { label: '22 点以后或 6 点以前', condition: { any: [is('hour', 'gte', 22), is('hour', 'lt', 6)] } },
    }],
    ['of a night among others, which stay', { all: [BIG, is('hour', 'gt', 21), is('hour', 'lt', 6)] }, { proof: 'never', mend: { condition: { all: [BIG, { any: [is('hour', 'gt', 21), is('hour', 'lt', 6)] }] } } }],
    ['of a week that goes round', { all: [is('weekday', 'gte', 6), is('weekday', 'lte', 1)] }, { proof: 'never', mend: { label: '星期达到 周六，或者 星期不超过 周一' } }],
    ['of two days', { all: [is('weekday', 'eq', 6), is('weekday', 'eq', 7)] }, { mend: { label: '星期为 周六，或者 星期为 周日' } }],
    ['of everything but nothing', { any: [is('orderTotal', 'gt', 10_000), is('orderTotal', 'lt', 50_000)] }, {
      proof: 'always', message: '不管什么订单，总会满足其中一条：这一组总是成立。', mend: { label: '合计超过 ¥100.00，并且 合计低于 ¥500.00' },
    }],
    ['of more orders than are read', is('ordersInHours', 'gt', 500, 24), {
      proof: 'never', message: '近 24 小时下单数只会在 0 单 到 100 单 之间（只数最近 100 单），这一条永远不成立。', mend: { label: '近 24 小时下单数达到 100 单' },
    }],
    ['of every hour', is('hour', 'gte', 0), { proof: 'always', message: '下单时间只会在 0 点 到 23 点 之间，这一条总是成立。', mend: { label: '下单时间超过 0 点' } }],
    ['without a guess where there is none', { all: [BIG, { not: BIG }] }, { proof: 'never', mend: null }],
  ])('%s', (_, condition, expected) => expect(doubtsOf(condition)).toMatchObject([expected]));

  test('in the smallest part that is wrong, wherever it is, and whether that decides the whole', () => {
    expect(doubtsOf({ any: [BIG, { all: [NIGHT, BIG] }] })).toMatchObject([{ path: ['any', 1, 'all', 0], proof: 'never', isWhole: false }]);
    expect(doubtsOf({ all: [BIG, NIGHT] })).toMatchObject([{ path: ['all', 1], isWhole: true }]);
    expect(doubtsOf({ not: NIGHT })).toMatchObject([{ path: ['not'], proof: 'never', isWhole: true }]);
  });

  test('of nothing in the rules that come with the system', () => {
    for (const { when } of [...DEFAULT_RULES.rules, ...TEMPLATES.map(({ rule }) => rule)]) expect(doubtsOf(when)).toEqual([]);
  });

  test('and what it offers instead may be so or not', () => {
    fc.assert(fc.property(anyCondition, (condition) => {
      for (const { mend } of doubtsOf(condition)) if (mend) expect([proofOf(mend.condition), mend.label === '']).toEqual([null, false]);
    }), { numRuns: 500 });
  });
});

describe('before rules are in force', () => {
  const rule = (changes: Partial<Rule>): Rule => ({ ...DEFAULT_RULES.rules[0]!, name: '夜间', ...changes });
  const [letter] = DEFAULT_RULES.rules as [Rule];
  test.each<[string, Partial<Rule>, object[]]>([
    ['one that can never hold is refused', { when: NIGHT }, [{ path: ['rules', 0, 'when'], isRefused: true, message: expect.stringMatching(/^“夜间”：/) }]],
    ['one that only watches is as well', { when: NIGHT, mode: 'shadow' }, [{ isRefused: true }]],
    ['one that is off may be anything', { when: NIGHT, mode: 'off' }, []],
    ['one that always holds is asked about', { when: { not: NIGHT } }, [{ path: ['rules', 0, 'when', 'not'], isRefused: false }]],
    ['a part that never holds is asked about', { when: { any: [BIG, NIGHT] } }, [{ path: ['rules', 0, 'when', 'any', 1], isRefused: false }]],
    ['a message that accuses the store is refused, even of one that is off', { mode: 'off', then: { ...letter.then, message: '您涉嫌刷单。' } }, [{ path: ['rules', 0, 'then', 'message'], isRefused: true }]],
    ['and nothing else is said anything about', {}, []],
  ])('%s', (_, changes, expected) => expect(doubtsOfRules([rule(changes)])).toMatchObject(expected));
});
