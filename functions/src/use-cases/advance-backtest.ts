import { compileRules, type contracts, refuse } from '@zhundan/shared';
import type { Actor } from '../actor.ts';
import { countChunk, judgeChunk, type JudgedChunk, readFates, type RulesUnderTest } from '../backtest/judge-chunk.ts';
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
/** Chunks that are being read while one is judged. With one alone, whoever judges waits for the text. */
const AHEAD = 2;
/** More than a call gets through in its time. */
const CHUNKS_PER_CALL_MAX = 40;

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
  const fatesOf = ({ hits }: JudgedChunk): Promise<string> =>
    settled(hits.length === 0 ? Promise.resolve('') : backtests.fates(actor, hits.map(({ attemptId }) => attemptId)));
  let { afterId, judged, tally } = state;

  /** Counts a chunk in one write; false when the backtest stands elsewhere by now. */
  const count = async (chunk: JudgedChunk, fates: Promise<string>): Promise<boolean> => {
    const counted = countChunk(tally, chunk, readFates(await fates));
    const step = {
      backtestId, userId: actor.userId, afterId, lastId: chunk.lastId ?? afterId, judged: judged + chunk.submits, isFinished: chunk.submits < chunkSubmits, ...counted,
    };
    const { outcome } = await backtests.keep(step);
    ({ tally } = counted);
    ({ lastId: afterId, judged } = step);
    return outcome === 'kept';
  };

  // The next chunks are read and the last one counted while this one is judged.
  const until = performance.now() + milliseconds;
  const ends = await backtests.ends(actor, backtestId, afterId, chunkSubmits, CHUNKS_PER_CALL_MAX);
  const begins = [afterId, ...ends];
  const reads: Promise<string>[] = [];
  const readUpTo = (chunks: number): void => {
    while (reads.length < Math.min(chunks, begins.length)) reads.push(settled(backtests.facts(actor, backtestId, begins[reads.length]!, chunkSubmits)));
  };
  let counting = Promise.resolve(true);
  for (let at = 0; at < begins.length && (at === 0 || performance.now() < until); at += 1) {
    readUpTo(at + 1 + AHEAD);
    const chunk = judgeChunk(await reads[at]!, underTest);
    const fates = fatesOf(chunk);
    if (!(await counting)) return;
    counting = settled(count(chunk, fates));
    // Else a submit was written between asking for the ends and reading: what follows begins elsewhere.
    if (chunk.submits < chunkSubmits || chunk.lastId !== ends[at]) break;
  }
  await counting;
};

/** What is begun ahead may fail before anybody waits for it; whoever waits then learns of it all the same. */
const settled = <Value>(promise: Promise<Value>): Promise<Value> => {
  promise.catch(() => undefined);
  return promise;
};
