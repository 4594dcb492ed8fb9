import type { contracts } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Desk } from './ports/desk.ts';
import { viewOf } from './view-answer.ts';

export const listSavedViews = async (
  { desk }: { desk: Desk }, { actor }: Command<typeof contracts.listSavedViews>,
): Answer<typeof contracts.listSavedViews> => ({ views: (await desk.views(actor)).views.map(viewOf) });
