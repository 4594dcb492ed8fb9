import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { requestId, uuid } from '../fields.ts';
import { reason, RULE_WRITERS, rules, versionNo } from './fields.ts';

export const publishRules = contract({
  name: 'publishRules',
  summary: 'Puts a whole rule set in force at once: the next submit of any phone is judged by it.',
  method: 'POST', path: '/api/admin/rules', who: RULE_WRITERS, success: 201,
  request: z.strictObject({
    requestId,
    /** The version that the author had before them; when another is in force by now, RULES_MOVED says so. 0 before the first. */
    basedOn: versionNo,
    rules, reason,
    /** The author has read what is doubtful about them (RULES_DOUBTFUL) and means it. */
    isSure: z.optional(z.boolean()),
    /** The backtest of exactly these rules that the author looked at, kept with the version. */
    backtestId: z.optional(uuid),
  }),
  response: z.strictObject({ versionNo }),
  refusals: ['RULES_INVALID', 'RULES_DOUBTFUL', 'RULES_MOVED', 'RULES_UNCHANGED', 'BACKTEST_GONE', 'REQUEST_ID_REUSED'],
});
