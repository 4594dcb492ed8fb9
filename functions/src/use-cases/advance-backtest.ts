import { compileRules, type contracts, refuse } from '@zhundan/shared';
import type { Actor } from '../actor.ts';
import { countChunk, judgeChunk, lastIdOf, readFates, type RulesUnderTest } from '../backtest/judge-chunk.ts';
import { backtestAnswer } from './backtest-answer.ts';
import type { Answer, Command } from './command.ts';
import type { Backtests, KeptBacktestState } from './ports/rules.ts';

export interface Pace {
  /** Submits judged and counted as one: enough that trips cost little, few enough that little is lost when one is cut off. */
  readonly chunkSubmits: number;
  /** A call begins chunks for so long, far below what a function may run; the console calls again. */
  readonly milliseconds: number;
}
const PACE: Pace = { chunkSubmits: 20_000, milliseconds: 4_000 };

/**
 * Judges chunk after chunk, from the newest back. Each is counted in one write that names the place it began at: a call
 * that is cut off loses a chunk, and of two calls at once the slower one finds that the backtest has moved, and stops.
 */
export const advanceBacktest = async (
  { backtests }: { backtests: Backtests }, { actor, input }: Command<typeof contracts.advanceBacktest>, pace = PACE,
): Answer<typeof contracts.advanceBacktest> => {
  const state = await backtests.get(actor, input.backtestId);
  if (!state || state.startedBy !== actor.userId) return refuse('BACKTEST_GONE');
  if (state.finishedAt === null) await judgeOn(backtests, actor, state, pace);

  const now = await backtests.get(actor, input.backtestId);
  return now ? backtestAnswer(now) : refuse('BACKTEST_GONE');
};

const judgeOn = async (
  backtests: Backtests, actor: Actor, { backtestId, rules, rulesInForce, ...state }: KeptBacktestState, { chunkSubmits, milliseconds }: Pace,
): Promise<void> => {
  const underTest: RulesUnderTest = { draft: compileRules({ schema: 1, rules }), inForce: compileRules({ schema: 1, rules: rulesInForce }) };
  const read = (afterId: number | null): Promise<string> => backtests.facts(actor, backtestId, afterId, chunkSubmits);
  const until = performance.now() + milliseconds;
  let { afterId, judged, tally } = state;
  let next: Promise<string> | null = read(afterId);

  while (next) {
    const text: string = await next;
    // Read ahead: the database finds the next chunk while this one is judged.
    next = text !== '' && performance.now() < until ? settled(read(lastIdOf(text))) : null;
    const chunk = judgeChunk(text, underTest);
    const fates = chunk.hits.length === 0 ? '' : await backtests.fates(actor, chunk.hits.map(({ attemptId }) => attemptId));
    const counted = countChunk(tally, chunk, readFates(fates));
    const isFinished = chunk.submits < chunkSubmits;
    const step = { backtestId, userId: actor.userId, afterId, lastId: chunk.lastId ?? afterId, judged: judged + chunk.submits, isFinished, ...counted };
    const { outcome } = await backtests.keep(step);
    if (outcome !== 'kept' || isFinished) return;
    ({ tally } = counted);
    ({ lastId: afterId, judged } = step);
  }
};

/** What is read ahead may fail before anybody waits for it; whoever waits then learns of it all the same. */
const settled = <Value>(promise: Promise<Value>): Promise<Value> => {
  promise.catch(() => undefined);
  return promise;
};
