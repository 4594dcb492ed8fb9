import * as z from 'zod/mini';
import { OUTCOMES } from '../../compliance/rules/outcome.ts';
import { day, fen, instant, uuid } from '../fields.ts';
import { rules, versionNo } from './fields.ts';

/** How far back a backtest may look. */
export const BACKTEST_DAYS_MIN = 7, BACKTEST_DAYS_MAX = 400;

/**
 * What became of the order of a submit: bad (cancelled or turned down, returned, paid late or not at all), fine, still
 * open, or there never was one.
 */
export const FATES = ['cancelled', 'returned', 'overdue', 'fine', 'open', 'noOrder'] as const;
export type Fate = (typeof FATES)[number];

/** Newly stopped by the draft, stopped by both, no longer stopped; or not stopped but warned about or watched. */
export const HIT_KINDS = ['newly', 'still', 'noLonger', 'noted'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

const count = z.int().check(z.minimum(0));
const counts = <Key extends string>(keys: readonly Key[]) => z.record(z.enum(keys as readonly [Key, ...Key[]]), count);

const kindTally = z.strictObject({ submits: count, orders: count, fen, fates: counts(FATES) });
const outcomes = counts(OUTCOMES);

/** Exact counts over everything judged so far; days and stores are those of submits that the draft would have stopped. */
export const backtestTally = z.strictObject({
  /** How the submits end under the draft, and under the rules in force when the backtest began. */
  draft: outcomes, inForce: outcomes,
  /** By what changes. */
  kinds: z.record(z.enum(HIT_KINDS), kindTally),
  /** Of the draft: times each rule held, whatever else did; `fates` of the orders that came of those submits. */
  rules: z.array(z.strictObject({ ruleId: uuid, fired: count, fen, fates: counts(FATES) })),
  days: z.array(z.strictObject({ day, submits: count, newly: count, bad: count, fine: count, undecided: count })),
  stores: z.array(z.strictObject({ storeId: uuid, code: z.string(), name: z.string(), submits: count, newly: count, bad: count, fine: count, fen })),
});
export type BacktestTally = z.infer<typeof backtestTally>;

/** A backtest and how far it is. It is done when `finishedAt` is there; until then `advanceBacktest` carries it on. */
export const backtest = z.strictObject({
  backtestId: uuid, rules,
  /** The version in force when it began; 0 for none. */
  basedOn: versionNo,
  since: instant, until: instant, startedAt: instant, startedByName: z.string(),
  /** Stored submits in the period, and those judged so far, from the newest back. */
  total: count, judged: count,
  finishedAt: z.nullable(instant),
  tally: backtestTally,
});
export type Backtest = z.infer<typeof backtest>;
