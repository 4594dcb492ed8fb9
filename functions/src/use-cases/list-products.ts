import { type contracts, isRefusal, searchQuery } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import { productKey, readCursor, toCursor } from './cursor.ts';
import type { Catalog } from './ports/catalog.ts';
import { withSynonyms } from './with-synonyms.ts';

export const listProducts = async (
  { catalog }: { catalog: Catalog }, { actor, input }: Command<typeof contracts.listProducts>,
): Answer<typeof contracts.listProducts> => {
  const place = readCursor(input.after, productKey);
  if (isRefusal(place)) return place;

  const query = input.query ?? '';
  if (query && searchQuery(query) === null) return { products: [], next: null }; // words that can name no product, such as "，。"

  const category = input.category === undefined ? {} : { categoryId: input.category };
  const page = await withSynonyms(catalog, actor, (synonyms) =>
    catalog.products(actor, { search: searchQuery(query, synonyms), ...category, ...place, limit: input.limit }));
  return { products: page.products, next: toCursor(page.next) };
};
