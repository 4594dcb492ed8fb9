import { type contracts, doubtsOfRules, isRefusal, type Output, type Refusal, refuse, type RuleSet } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import { checkedRules, refuseRules } from './checked-rules.ts';
import type { Answer, Command } from './command.ts';
import type { Repeated } from './ports/orders.ts';
import type { KeptPublication, Rules } from './ports/rules.ts';

/** Judged here as strictly as in the editor; whether anybody published meanwhile is decided under the lock of the write. */
export const publishRules = async (
  { rules }: { rules: Rules }, { actor, input }: Command<typeof contracts.publishRules>,
): Answer<typeof contracts.publishRules> => {
  const checked = await checkedRules(rules, actor, input.rules);
  if (isRefusal(checked)) return checked;
  const doubtful = whyDoubtful(checked, input.isSure === true);
  if (doubtful) return doubtful;
  return publicationAnswer(await rules.publish({ ...input, rules: checked, userId: actor.userId, bodyHash: hashOfRequest('', input) }));
};

/** A rule that can never hold is a mistake; one that always does, or in part never, may be meant, and is asked about. */
const whyDoubtful = ({ rules, names }: RuleSet, isSure: boolean): Refusal | null => {
  const doubts = doubtsOfRules(rules, names);
  const mistakes = doubts.filter(({ isRefused }) => isRefused);
  if (mistakes.length > 0) return refuseRules('RULES_INVALID', mistakes);
  return doubts.length > 0 && !isSure ? refuseRules('RULES_DOUBTFUL', doubts) : null;
};

/** What SQL says of a publication, new or brought back. */
export const publicationAnswer = (outcome: KeptPublication | Repeated<KeptPublication>): Output<typeof contracts.publishRules> | Refusal => {
  switch (outcome.outcome) {
    case 'published': return { versionNo: outcome.versionNo };
    case 'refused': return refuse(outcome.code);
    case 'repeated': return publicationAnswer(outcome.first);
    case 'reused': return refuse('REQUEST_ID_REUSED');
  }
};
