import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { requestId, uuid } from '../fields.ts';
import { BACKTEST_DAYS_MAX, BACKTEST_DAYS_MIN } from './backtest.ts';
import { RULE_WRITERS, rules } from './fields.ts';

export const startBacktest = contract({
  name: 'startBacktest',
  summary: 'Begins to judge the stored submits of the last days by drafted rules, beside those in force. Nothing is judged yet: call advanceBacktest.',
  method: 'POST', path: '/api/admin/rules/backtests', who: RULE_WRITERS, success: 201,
  request: z.strictObject({ requestId, rules, days: z.int().check(z.minimum(BACKTEST_DAYS_MIN), z.maximum(BACKTEST_DAYS_MAX)) }),
  response: z.strictObject({ backtestId: uuid, total: z.int() }),
  refusals: ['RULES_INVALID', 'REQUEST_ID_REUSED'],
});
