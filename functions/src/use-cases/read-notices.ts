import type { contracts } from '@zhundan/shared';
import { storeOf } from '../actor.ts';
import type { Answer, Command } from './command.ts';
import type { Notices } from './ports/craft.ts';

/** By nature the same however often it is sent: it needs no request id. */
export const readNotices = async (
  { notices }: { notices: Notices }, { actor, input }: Command<typeof contracts.readNotices>,
): Answer<typeof contracts.readNotices> =>
  ({ unread: await notices.read(storeOf(actor), input.upTo) });
