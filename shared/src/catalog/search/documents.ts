import { wordsOf, wordsOfInitials } from './words.ts';

export interface SearchableSku {
  readonly code: string;
  readonly barcode?: string | null;
  readonly specValues: readonly string[];
}

export interface SearchableProduct {
  readonly name: string;
  readonly brand: string;
  /** First letters of the pinyin, one word per text: `wljls` for 外六角螺栓. Made by the caller. */
  readonly initials: string;
  readonly categoryNames: readonly string[];
  readonly skus: readonly SearchableSku[];
}

/** Positions of a tsvector end at 16383; beyond, words still match but no longer count for the rank. */
const POSITION_MAX = 16_383;

/** Weights of Postgres, A counting most. */
type Weight = 'A' | 'B' | 'C' | 'D';
type Section = readonly [Weight, readonly string[]];

/**
 * The text of a `tsvector` for `products.search`. Each word stands once, with the weight of the best place it comes
 * from: name, then spec values, then brand, category and pinyin initials, then SKU codes.
 */
export const productSearchDocument = (product: SearchableProduct): string => documentOf(product, product.skus);

/** The same for one SKU, for `skus.search`: all that this very SKU may be called. */
export const skuSearchDocument = (product: Omit<SearchableProduct, 'skus'>, sku: SearchableSku): string => documentOf(product, [sku]);

const documentOf = ({ name, brand, initials, categoryNames }: Omit<SearchableProduct, 'skus'>, skus: readonly SearchableSku[]): string => {
  const values = [...new Set(skus.flatMap(({ specValues }) => specValues))];
  return textOf([
    ['A', wordsOf(name)],
    ['B', values.flatMap(wordsOf)],
    ['C', [...wordsOf(brand), ...categoryNames.flatMap(wordsOf), ...wordsOfInitials(initials, [name, brand])]],
    ['D', skus.flatMap(({ code, barcode }) => [...wordsOf(code), ...wordsOf(barcode ?? '')])],
  ]);
};

const textOf = (sections: readonly Section[]): string => {
  const placed = new Map<string, string>();
  for (const [weight, words] of sections) {
    for (const word of words) {
      if (!placed.has(word)) placed.set(word, `${quoted(word)}:${Math.min(placed.size + 1, POSITION_MAX)}${weight}`);
    }
  }
  return [...placed.values()].join(' ');
};

export const quoted = (lexeme: string): string => `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
