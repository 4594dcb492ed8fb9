import type { contracts, Output, ProductDetail } from '@zhundan/shared';
import type { Actor } from '../../actor.ts';

type Answer<Name extends keyof typeof contracts> = Output<(typeof contracts)[Name]>;

/** The sort key of the last product of a page. */
export interface ProductKey { readonly boughtTimes: number; readonly rank: number; readonly code: string }

export interface ProductQuery {
  /** Made by `searchQuery`, never typed by people. */
  readonly tsquery?: string;
  readonly words?: readonly string[];
  readonly categoryId?: string;
  readonly after?: ProductKey;
  readonly limit: number;
}

/** The catalogue as the signed-in person's store may buy from it. */
export interface Catalog {
  categories(actor: Actor): Promise<Answer<'listCategories'>>;
  products(actor: Actor, query: ProductQuery): Promise<{ products: Answer<'listProducts'>['products']; next: ProductKey | null }>;
  /** Null when there is no such product on sale. */
  product(actor: Actor, productId: string): Promise<ProductDetail | null>;
  stockChanges(actor: Actor, since: string | null): Promise<Answer<'listStockChanges'>>;
  frequent(actor: Actor, limit: number): Promise<Answer<'listFrequent'>>;
  lookUp(actor: Actor, wanted: { codes: readonly string[]; skuIds: readonly string[] }): Promise<Answer<'lookUpSkus'>>;
}
