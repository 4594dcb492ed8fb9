import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { requestId } from '../fields.ts';
import { reason, RULE_WRITERS, versionNo } from './fields.ts';

export const rollbackRules = contract({
  name: 'rollbackRules',
  summary: 'Brings an earlier version back: its content is published again as a new version, in force at once.',
  method: 'POST', path: '/api/admin/rules/rollback', who: RULE_WRITERS, success: 201,
  request: z.strictObject({
    requestId,
    /** The version in force as its author sees it, as in publishRules: nobody undoes what they have not seen. */
    basedOn: versionNo,
    toVersion: versionNo, reason,
  }),
  response: z.strictObject({ versionNo }),
  refusals: ['NOT_FOUND', 'RULES_MOVED', 'RULES_UNCHANGED', 'REQUEST_ID_REUSED'],
});
