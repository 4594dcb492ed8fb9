import type { contracts } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Catalog } from './ports/catalog.ts';

/** A version is a whole number; Postgres would read one with a leading zero as octal. */
const versionOf = (since: string | undefined): string | null => (since === undefined ? null : BigInt(since).toString());

export const listStockChanges = async (
  { catalog }: { catalog: Catalog }, { actor, input }: Command<typeof contracts.listStockChanges>,
): Answer<typeof contracts.listStockChanges> => catalog.stockChanges(actor, versionOf(input.since));
