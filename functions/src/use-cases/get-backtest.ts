import { type contracts, refuse } from '@zhundan/shared';
import { backtestAnswer } from './backtest-answer.ts';
import type { Answer, Command } from './command.ts';
import type { Backtests } from './ports/rules.ts';

export const getBacktest = async (
  { backtests }: { backtests: Backtests }, { actor, input }: Command<typeof contracts.getBacktest>,
): Answer<typeof contracts.getBacktest> => {
  const state = await backtests.get(actor, input.backtestId);
  return state ? backtestAnswer(state) : refuse('BACKTEST_GONE');
};
