import { DEFAULT_RULES } from '@zhundan/shared';
import { idOf } from '../ids.ts';
import type { Load } from './copy.ts';

/** The number of the only version that the seed publishes. */
export const FIRST_RULES = 1;
const REASON = '首版规则：大额订单法人授权、疑似刷单复核、定制交期提醒';

/** The default rules, published at headquarters before the first order of the past. */
export const ruleSetLoads = (publishedAt: Date): Load[] => [
  { table: 'rule_set_versions', columns: 'version_no, rules, published_by, published_at, reason',
    rows: [[FIRST_RULES, JSON.stringify({ ...DEFAULT_RULES, names: {} }), idOf('user', 'H-admin'), publishedAt, REASON]] },
  { table: 'audit_events', columns: 'at, by_user, action, subject, reason, before, after',
    rows: [[publishedAt, idOf('user', 'H-admin'), 'rules.published', `规则第 ${FIRST_RULES} 版`, REASON, null,
      JSON.stringify({ versionNo: FIRST_RULES, rules: DEFAULT_RULES.rules, names: {} })]] },
];
