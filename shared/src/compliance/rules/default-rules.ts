import type { RuleSet } from './rule.ts';

/** The ids of the three interceptions stay the same in every version, so that their figures go on. */
export const DEFAULT_RULE_IDS = {
  letterOverLimit: '7a1c0000-0000-4000-8000-000000000001',
  suspectedBrushing: '7a1c0000-0000-4000-8000-000000000002',
  longLeadTime: '7a1c0000-0000-4000-8000-000000000003',
} as const;

/** What the seed publishes as version 1. */
export const DEFAULT_RULES: RuleSet = {
  schema: 1,
  rules: [
    {
      ruleId: DEFAULT_RULE_IDS.letterOverLimit, name: '大额订单须法人授权', mode: 'live',
      when: { fact: 'orderTotal', op: 'gt', value: 5_000_000 },
      then: {
        kind: 'requireDocument', document: 'letterOfAuthorization',
        message: '这单合计 {orderTotal}，超过 {limit}。请上传法人授权书并签名，之后自动继续提交。',
      },
    },
    {
      ruleId: DEFAULT_RULE_IDS.suspectedBrushing, name: '疑似刷单', mode: 'live',
      // Measured on weeks of baskets: bench/one-pass/separation.ts. What is made a day later, at the usual hour, is no repetition.
      when: { all: [{ fact: 'sameSkusInHours', of: 20, op: 'gt', value: 8_000 }, { fact: 'isDailyHabit', op: 'eq', value: false }] },
      then: {
        kind: 'review', hours: 24,
        message: '和近期的一单有 {sameSkusInHours} 的商品相同，主管会先看一眼。下重了，可以合并成一单，或不要这一单。',
      },
    },
    {
      ruleId: DEFAULT_RULE_IDS.longLeadTime, name: '定制交期超过 15 天', mode: 'live',
      when: { fact: 'leadTimeDays', op: 'gt', value: 15 },
      then: { kind: 'warn', tone: 'red', message: '定制商品最快 {leadTimeDays}后才能做好，超过 {limit}。来得及就照此提交。' },
    },
  ],
};
