import * as z from 'zod/mini';
import { contract } from '../contract.ts';
import { uuid } from '../fields.ts';
import { backtest } from './backtest.ts';
import { RULE_WRITERS } from './fields.ts';

export const advanceBacktest = contract({
  name: 'advanceBacktest',
  summary: 'Judges as much as fits in a few seconds and answers how far it is. Only who began it carries it on; twice at once counts nothing twice.',
  method: 'POST', path: '/api/admin/rules/backtests/{backtestId}/advance', who: RULE_WRITERS,
  request: z.strictObject({ backtestId: uuid }),
  response: backtest,
  refusals: ['BACKTEST_GONE'],
});
