import { type contracts, GEOCODE_LEVELS } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Rules } from './ports/rules.ts';

export const getRuleVocabulary = async (
  { rules }: { rules: Rules }, { actor }: Command<typeof contracts.getRuleVocabulary>,
): Answer<typeof contracts.getRuleVocabulary> => ({
  ...await rules.vocabulary(actor),
  addressLevels: GEOCODE_LEVELS.map((level) => ({ value: level, name: level })),
});
