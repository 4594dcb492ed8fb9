import type { contracts, Offer, Output, ProductDetail, SearchQuery } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';

type Answer<Name extends keyof typeof contracts> = Output<(typeof contracts)[Name]>;

/** The sort key of the last product of a page. */
export interface ProductKey { readonly met: number; readonly boughtTimes: number; readonly rank: number; readonly code: string }

export interface ProductQuery {
  readonly search: SearchQuery | null;
  readonly categoryId?: string;
  readonly after?: ProductKey;
  readonly limit: number;
}

/** One line that may name goods, read in both ways. */
export interface GoodsLine { readonly code: string; readonly search: SearchQuery | null }

/** Best first; `isOnly`: one SKU is all that was said, and no other. */
export interface LineMatch { readonly isOnly: boolean; readonly offers: Offer[]; readonly missing: string[] }

/** Which synonyms are in force, by the answer of a search. */
interface Searched { readonly synonyms: number }

/** The catalogue as the signed-in person's store may buy from it. */
export interface Catalog {
  categories(actor: Actor): Promise<Answer<'listCategories'>>;
  products(actor: Actor, query: ProductQuery): Promise<Searched & { products: Answer<'listProducts'>['products']; next: ProductKey | null }>;
  match(actor: Actor, asked: { lines: readonly GoodsLine[]; limit: number }): Promise<Searched & Omit<Answer<'matchGoods'>, 'matches'> & { matches: LineMatch[] }>;
  /** The list of what people say for what our goods are called. */
  synonyms(actor: Actor): Promise<{ version: number; words: Record<string, string[]> }>;
  /** Null when there is no such product on sale. */
  product(actor: Actor, productId: string): Promise<ProductDetail | null>;
  stockChanges(actor: Actor, since: string | null): Promise<Answer<'listStockChanges'>>;
  frequent(actor: Actor, limit: number): Promise<Answer<'listFrequent'>>;
  lookUp(actor: Actor, wanted: { codes: readonly string[]; skuIds: readonly string[] }): Promise<Answer<'lookUpSkus'>>;
}
