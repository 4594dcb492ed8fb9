export { type Buyable, isBuyable, leastQty, obtainable, whyNotBuyable } from './buyable.ts';
export { type PastedLine, type PastedList, type PastedProblem, parsePastedList, PASTE_LINES_MAX } from './paste-list.ts';
export { firstSelection, skuOf, type SpecAxis, specButtons, type SpecButton, type SpecSelection, type SpecSku, type SpecState, withChoice } from './spec-picker.ts';
export { type StockChange, withStockChanges } from './stock-changes.ts';
export { nearestSubstitutes, specDistance, SUBSTITUTES_MAX } from './substitutes.ts';
export { canonicalCode } from './sku-code.ts';
export { productSearchDocument, type SearchableProduct, type SearchableSku, skuSearchDocument } from './search/documents.ts';
export { SEARCH_CHARS_MAX, type SearchQuery, searchQuery, type SearchTerm } from './search/query.ts';
export { type Synonyms, synonymsOf } from './search/synonyms.ts';
