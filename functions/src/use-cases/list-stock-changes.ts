import type { contracts } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Catalog } from './ports/catalog.ts';

export const listStockChanges = async (
  { catalog }: { catalog: Catalog }, { actor, input }: Command<typeof contracts.listStockChanges>,
): Answer<typeof contracts.listStockChanges> => catalog.stockChanges(actor, input.since ?? null);
