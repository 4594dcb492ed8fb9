import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { RULE_READERS, rules, ruleVersion } from './fields.ts';

export const getRuleVersion = contract({
  name: 'getRuleVersion',
  summary: 'One version with its rules and with those of the version that was in force before it, for a comparison.',
  method: 'GET', path: '/api/admin/rules/versions/{versionNo}', who: RULE_READERS,
  request: z.strictObject({ versionNo: z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1_000_000)) }),
  response: z.strictObject({ version: ruleVersion, rules, before: rules }),
  refusals: ['NOT_FOUND'],
});
