import { type contracts, FREQUENT_MAX } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Catalog } from './ports/catalog.ts';

export const listFrequent = async (
  { catalog }: { catalog: Catalog }, { actor }: Command<typeof contracts.listFrequent>,
): Answer<typeof contracts.listFrequent> => catalog.frequent(actor, FREQUENT_MAX);
