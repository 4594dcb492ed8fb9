import { describe, expect, test } from '@jest/globals';
import { DEFAULT_RULES } from '../compliance/index.ts';
import type { Condition, RuleMode } from '../compliance/rules/rule.ts';
import { SOON_DAYS, soonDaysOf } from './late.ts';

const lead = (op: 'gt' | 'gte' | 'lt', value: number): Condition => ({ fact: 'leadTimeDays', op, value });
const rules = (...conditions: (readonly [Condition, RuleMode?])[]) => ({ rules: conditions.map(([when, mode = 'live']) => ({ when, mode })) });

describe('what counts as soon', () => {
  test.each([
    ['is what the default rules say', DEFAULT_RULES, 15],
    ['is the craft department’s own promise while there are no rules', null, SOON_DAYS],
    ['and while none speaks of the lead time', rules([{ fact: 'orderTotal', op: 'gt', value: 5_000_000 }]), SOON_DAYS],
    ['is the limit of a rule, wherever in it', rules([{ all: [{ fact: 'lineCount', op: 'gt', value: 3 }, { any: [lead('gt', 20)] }] }]), 20],
    ['is a day less than what is late already', rules([lead('gte', 20)]), 19],
    ['is the lowest of several', rules([lead('gt', 30)], [lead('gt', 12)]), 12],
    ['is not what a rule says that only watches, or is off', rules([lead('gt', 5), 'shadow'], [lead('gt', 6), 'off'], [lead('gt', 20)]), 20],
    ['is not what a rule says of short lead times', rules([lead('lt', 3)], [{ not: lead('gt', 4) }]), SOON_DAYS],
  ])('%s', (_, ruleSet, days) => expect(soonDaysOf(ruleSet)).toBe(days));
});
