import { type contracts, isRefusal, type Output, type Refusal, refuse } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import { checkedRules } from './checked-rules.ts';
import type { Answer, Command } from './command.ts';
import type { Repeated } from './ports/orders.ts';
import type { KeptPublication, Rules } from './ports/rules.ts';

/** Judged here as strictly as in the editor; whether anybody published meanwhile is decided under the lock of the write. */
export const publishRules = async (
  { rules }: { rules: Rules }, { actor, input }: Command<typeof contracts.publishRules>,
): Answer<typeof contracts.publishRules> => {
  const checked = await checkedRules(rules, actor, input.rules);
  if (isRefusal(checked)) return checked;
  return publicationAnswer(await rules.publish({ ...input, rules: checked, userId: actor.userId, bodyHash: hashOfRequest('', input) }));
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
