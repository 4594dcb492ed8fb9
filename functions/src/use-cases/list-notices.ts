import type { contracts } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Notices } from './ports/craft.ts';

export const listNotices = async (
  { notices }: { notices: Notices }, { actor, input }: Command<typeof contracts.listNotices>,
): Answer<typeof contracts.listNotices> =>
  notices.list(actor, { ...(input.after === undefined ? {} : { after: input.after }), limit: input.limit });
