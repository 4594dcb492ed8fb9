import type { contracts } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Catalog } from './ports/catalog.ts';

export const listCategories = async (
  { catalog }: { catalog: Catalog }, { actor }: Command<typeof contracts.listCategories>,
): Answer<typeof contracts.listCategories> => catalog.categories(actor);
