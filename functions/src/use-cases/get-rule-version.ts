import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Rules } from './ports/rules.ts';

export const getRuleVersion = async (
  { rules }: { rules: Rules }, { actor, input }: Command<typeof contracts.getRuleVersion>,
): Answer<typeof contracts.getRuleVersion> => await rules.version(actor, input.versionNo) ?? refuse('NOT_FOUND');
