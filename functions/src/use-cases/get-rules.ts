import { type contracts, RULE_FIGURES_DAYS } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Rules } from './ports/rules.ts';

export const getRules = ({ rules }: { rules: Rules }, { actor }: Command<typeof contracts.getRules>): Answer<typeof contracts.getRules> =>
  rules.current(actor, RULE_FIGURES_DAYS);
