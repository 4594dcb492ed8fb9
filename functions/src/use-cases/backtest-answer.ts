import type { Backtest } from '@zhundan/shared';
import { shownTally } from '../backtest/tally.ts';
import type { KeptBacktestState } from './ports/rules.ts';

/** A backtest as its contract has it, from what is kept. */
export const backtestAnswer = ({ rulesInForce: _, startedBy: __, afterId: ___, stores, tally, total, ...kept }: KeptBacktestState): Backtest => ({
  ...kept,
  // A submit that was under way when the backtest began may turn up in it.
  total: Math.max(total, kept.judged),
  tally: shownTally(tally, kept.rules, stores),
});
