import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Catalog } from './ports/catalog.ts';

/** Prices and stock are a store's: without one there is nothing true to show. */
export const getProduct = async (
  { catalog }: { catalog: Catalog }, { actor, input }: Command<typeof contracts.getProduct>,
): Answer<typeof contracts.getProduct> => {
  if (actor.storeId === null) return refuse('FORBIDDEN');
  return (await catalog.product(actor, input.productId)) ?? refuse('NOT_FOUND');
};
