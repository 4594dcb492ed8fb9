import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { cursor, pageLimit } from '../fields.ts';
import { RULE_READERS, ruleVersion } from './fields.ts';

const count = z.int().check(z.minimum(0));

export const listRuleVersions = contract({
  name: 'listRuleVersions',
  summary: 'Every version that was ever in force, newest first: who published it, when and why.',
  method: 'GET', path: '/api/admin/rules/versions', who: RULE_READERS,
  request: z.strictObject({ after: z.optional(cursor), limit: pageLimit }),
  response: z.strictObject({
    versions: z.array(z.strictObject({ ...ruleVersion.shape, ruleCount: count, liveCount: count, shadowCount: count })),
    next: z.nullable(z.string()),
  }),
  refusals: [],
});
