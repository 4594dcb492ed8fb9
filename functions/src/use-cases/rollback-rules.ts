import type { contracts } from '@zhundan/shared';
import { hashOfRequest } from './body-hash.ts';
import type { Answer, Command } from './command.ts';
import { publicationAnswer } from './publish-rules.ts';
import type { Rules } from './ports/rules.ts';

/** What once was in force was judged when it was published; nobody needs to judge it again to bring it back. */
export const rollbackRules = async (
  { rules }: { rules: Rules }, { actor, input }: Command<typeof contracts.rollbackRules>,
): Answer<typeof contracts.rollbackRules> =>
  publicationAnswer(await rules.rollBack({ ...input, userId: actor.userId, bodyHash: hashOfRequest('', input) }));
