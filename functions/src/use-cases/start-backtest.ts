import { type contracts, isRefusal, type Output, type Refusal, refuse } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import { checkedRules } from './checked-rules.ts';
import type { Answer, Command } from './command.ts';
import type { Repeated } from './ports/orders.ts';
import type { Backtests, KeptBacktest, Rules } from './ports/rules.ts';

export const startBacktest = async (
  { rules, backtests }: { rules: Rules; backtests: Backtests }, { actor, input }: Command<typeof contracts.startBacktest>,
): Answer<typeof contracts.startBacktest> => {
  const checked = await checkedRules(rules, actor, input.rules);
  if (isRefusal(checked)) return checked;

  const { requestId, days } = input;
  return answerOf(await backtests.start({ requestId, days, rules: checked, userId: actor.userId, bodyHash: hashOfRequest('', input) }));
};

const answerOf = (outcome: KeptBacktest | Repeated<KeptBacktest>): Output<typeof contracts.startBacktest> | Refusal => {
  switch (outcome.outcome) {
    case 'started': return { backtestId: outcome.backtestId, total: outcome.total };
    case 'repeated': return answerOf(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
