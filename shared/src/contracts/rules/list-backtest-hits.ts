import * as z from 'zod/mini';
import { OUTCOMES } from '../../compliance/rules/outcome.ts';
import { contract } from '../contract.ts';
import { cursor, fen, instant, pageLimit, uuid } from '../fields.ts';
import { FATES, HIT_KINDS } from './backtest.ts';
import { RULE_READERS } from './fields.ts';

/** Of each kind the newest so many are kept to be looked at; the tally counts all. */
export const HITS_KEPT_PER_KIND = 500;

const hit = z.strictObject({
  attemptId: z.string(), at: instant,
  storeCode: z.string(), storeName: z.string(),
  /** Null when the submit became no order. */
  orderNo: z.nullable(z.string()),
  totalFen: fen,
  kind: z.enum(HIT_KINDS), outcome: z.enum(OUTCOMES), outcomeInForce: z.enum(OUTCOMES),
  /** Rules of the draft that held. */
  ruleIds: z.array(uuid),
  fate: z.enum(FATES),
});
export type BacktestHit = z.infer<typeof hit>;

export const listBacktestHits = contract({
  name: 'listBacktestHits',
  summary: 'The submits behind a backtest’s figures, newest first: those of one kind, of one rule, of one store, or all that are kept.',
  method: 'GET', path: '/api/admin/rules/backtests/{backtestId}/hits', who: RULE_READERS,
  request: z.strictObject({
    backtestId: uuid, kind: z.optional(z.enum(HIT_KINDS)), ruleId: z.optional(uuid), storeId: z.optional(uuid), day: z.optional(z.iso.date()),
    after: z.optional(cursor), limit: pageLimit,
  }),
  response: z.strictObject({ hits: z.array(hit), next: z.nullable(z.string()) }),
  refusals: ['BACKTEST_GONE'],
});
