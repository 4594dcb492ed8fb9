import { type contracts, isRefusal, type ProductSummary, saysWholeValues, searchQuery, type Synonyms } from '@zhundan/shared';
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
  const { products, ...page } = await withSynonyms(catalog, actor, async (synonyms) => {
    const found = await catalog.products(actor, { search: searchQuery(query, synonyms), ...category, ...place, limit: input.limit });
    return { ...found, products: found.products.map((product) => chosenAsSaid(product, query, synonyms)) };
  });
  return { products, next: toCursor(page.next) };
};

/** Nothing is chosen by half of a word. */
const chosenAsSaid = (product: ProductSummary, query: string, synonyms: Synonyms): ProductSummary =>
  (product.matched && !saysWholeValues(query, product.matched.specText, synonyms) ? { ...product, matched: null } : product);
