export { type Buyable, isBuyable, leastQty, obtainable, whyNotBuyable } from './buyable.ts';
export { type PastedLine, type PastedList, type PastedProblem, parsePastedList, PASTE_LINES_MAX } from './paste-list.ts';
export { firstSelection, skuOf, type SpecAxis, specButtons, type SpecButton, type SpecSelection, type SpecSku, type SpecState, withChoice } from './spec-picker.ts';
export { type StockChange, withStockChanges } from './stock-changes.ts';
export { nearestSubstitutes, specDistance, SUBSTITUTES_MAX } from './substitutes.ts';
export { productSearchDocument, type SearchableProduct, type SearchableSku, type SearchQuery, searchQuery, skuSpecWords } from './search-terms.ts';
