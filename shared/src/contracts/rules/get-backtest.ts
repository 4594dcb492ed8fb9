import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { uuid } from '../fields.ts';
import { backtest } from './backtest.ts';
import { RULE_READERS } from './fields.ts';

export const getBacktest = contract({
  name: 'getBacktest',
  summary: 'A backtest as far as it is: also what a published version was tried on.',
  method: 'GET', path: '/api/admin/rules/backtests/{backtestId}', who: RULE_READERS,
  request: z.strictObject({ backtestId: uuid }),
  response: backtest,
  refusals: ['BACKTEST_GONE'],
});
