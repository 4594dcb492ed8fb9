import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Desk } from './ports/desk.ts';

export const deleteView = async (
  { desk }: { desk: Desk }, { actor, input }: Command<typeof contracts.deleteView>,
): Answer<typeof contracts.deleteView> => {
  const removed = await desk.deleteView({ userId: actor.userId, viewId: input.viewId });
  return removed.outcome === 'deleted' ? { viewId: input.viewId } : refuse(removed.code);
};
