import type { Backtest } from '@zhundan/shared';
import { shownTally } from '../backtest/tally.ts';
import type { KeptBacktestState } from './ports/rules.ts';

/** A backtest as its contract has it, from what is kept. */
export const backtestAnswer = ({ stores, tally, ...kept }: KeptBacktestState): Backtest => {
  const { backtestId, rules, basedOn, since, until, startedAt, startedByName, judged, finishedAt } = kept;
  return {
    backtestId, rules, basedOn, since, until, startedAt, startedByName, judged, finishedAt,
    // A submit that was under way when the backtest began may turn up in it.
    total: Math.max(kept.total, judged),
    tally: shownTally(tally, rules, stores),
  };
};
