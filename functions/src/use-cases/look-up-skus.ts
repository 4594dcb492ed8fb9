import type { contracts } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Catalog } from './ports/catalog.ts';

export const lookUpSkus = async (
  { catalog }: { catalog: Catalog }, { actor, input }: Command<typeof contracts.lookUpSkus>,
): Answer<typeof contracts.lookUpSkus> =>
  catalog.lookUp(actor, input);
