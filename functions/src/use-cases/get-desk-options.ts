import type { contracts } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Desk } from './ports/desk.ts';

export const getDeskOptions = async (
  { desk }: { desk: Desk }, { actor }: Command<typeof contracts.getDeskOptions>,
): Answer<typeof contracts.getDeskOptions> => desk.options(actor);
