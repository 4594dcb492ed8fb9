import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Catalog } from './ports/catalog.ts';

/** As get-product.ts: offers are a store's. */
export const lookUpSkus = async (
  { catalog }: { catalog: Catalog }, { actor, input }: Command<typeof contracts.lookUpSkus>,
): Answer<typeof contracts.lookUpSkus> =>
  (actor.storeId === null ? refuse('FORBIDDEN') : catalog.lookUp(actor, input));
