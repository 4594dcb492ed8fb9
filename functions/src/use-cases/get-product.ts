import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Catalog } from './ports/catalog.ts';

export const getProduct = async (
  { catalog }: { catalog: Catalog }, { actor, input }: Command<typeof contracts.getProduct>,
): Answer<typeof contracts.getProduct> =>
  (await catalog.product(actor, input.productId)) ?? refuse('NOT_FOUND');
