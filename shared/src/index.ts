export * as contracts from './contracts/index.ts';
export * from './contracts/index.ts';
export * from './contracts/contract.ts';
export * from './contracts/refusals.ts';
export * from './contracts/findings.ts';
export { type Gcj02Point, PAGE_LIMIT_MAX, QTY_MAX, SKU_CODE_CHARS_MAX } from './contracts/fields.ts';
export type { SignedIn } from './contracts/session/session.ts';
export type { Offer } from './contracts/catalog/offer.ts';
export type { ProductSummary } from './contracts/catalog/list-products.ts';
export type { ProductDetail, SkuOfProduct } from './contracts/catalog/get-product.ts';
export { STOCK_CHANGES_MAX } from './contracts/catalog/list-stock-changes.ts';
export { FREQUENT_MAX } from './contracts/catalog/list-frequent.ts';
export { LOOK_UP_MAX } from './contracts/catalog/look-up-skus.ts';
export { type GoodsMatch, MATCH_LINE_CHARS_MAX, MATCH_LINES_MAX, MATCH_OFFERS_MAX } from './contracts/catalog/match-goods.ts';
export type { Address } from './contracts/addresses/address.ts';
export { ADDRESSES_MAX } from './contracts/addresses/list-addresses.ts';
export type { Place } from './contracts/geo/place.ts';
export { type OrderRequest, ORDER_LINES_MAX, orderRefusalDetails, REPLACES_MAX } from './contracts/orders/order-request.ts';
export { type Order, type OrderStatus, type OrderSummary, ORDER_STATUSES, ORDER_STATUS_NAMES } from './contracts/orders/order.ts';
export { RULE_READERS, RULE_WRITERS, rulesInvalidDetails, type RuleVersion } from './contracts/rules/fields.ts';
export { RULE_FIGURES_DAYS, type RuleFigures } from './contracts/rules/get-rules.ts';
export { RULE_SKUS_SHOWN } from './contracts/rules/find-rule-skus.ts';
export {
  type Backtest, BACKTEST_DAYS_MAX, BACKTEST_DAYS_MIN, type BacktestTally, type Fate, FATES, HIT_KINDS, type HitKind,
} from './contracts/rules/backtest.ts';
export { type BacktestHit, HITS_KEPT_PER_KIND } from './contracts/rules/list-backtest-hits.ts';
export * from './money/fen.ts';
export { checkDigit, formatOrderNo, isOrderNo } from './orders/order-no.ts';
export { readOrderNo, readSearch } from './orders/read-order-no.ts';
export * from './addresses/index.ts';
export * from './compliance/index.ts';
export * from './catalog/index.ts';
export * from './text/index.ts';
export * from './craft/index.ts';
export type { PromisedSku, Sooner } from './contracts/craft/promise-craft.ts';
export type { Notice } from './contracts/craft/notices.ts';
export {
  BOARD_DAYS_MAX, type CraftBoardBooking, type CraftBoardDay, type CraftBoardLine, type CraftDowntime, craftDayFullDetails, DOWNTIME_DAYS_MAX,
  type MovedPromise, type UnplannedLine,
} from './contracts/craft/board.ts';
export * from './reviews/index.ts';
export * from './contracts/reviews/review.ts';
export { REVIEW_FILTERS, type ReviewFilter } from './contracts/reviews/list-reviews.ts';
export { type OtherBasket, type PastVerdict, REPEAT_HOURS, RHYTHM_DAYS, type RuleRecord, type StoreRhythm } from './contracts/reviews/get-review.ts';
export { reviewDecidedDetails } from './contracts/reviews/decide-review.ts';
export * from './contracts/letters/letter.ts';
export { UPLOADS_AT_ONCE_MAX } from './contracts/letters/start-letter-upload.ts';
export { LETTER_URL_SECONDS } from './contracts/letters/get-letter-files.ts';
export type { AuditEvent } from './contracts/audit/list-audit.ts';
export type { ConsoleSession } from './contracts/console/session.ts';
export { codeInQr, SIGN_IN_ALPHABET, SIGN_IN_CODE_LENGTH, SIGN_IN_SECONDS, signInQr, type SignInRequest } from './contracts/console/sign-in.ts';
export * from './desk/index.ts';
export { FILTER_STORES_MAX, FILTER_TEXT_MAX, ORDERS_SORTS, ordersConditions, type OrdersFilter, ordersFilter, type OrdersSort, partsOf, reversedRanges } from './contracts/desk/orders-filter.ts';
export { DESK_PAGE_MAX, type OrderRow, type OrdersTotal } from './contracts/desk/list-orders-admin.ts';
export { EXPORT_ROWS_MAX } from './contracts/desk/export-orders.ts';
export { type SavedView, SAVED_VIEWS_MAX } from './contracts/desk/saved-views.ts';
export type { OrderStory } from './contracts/desk/get-order-story.ts';
export { type FactInWords, type FirstSubmit, ONE_PASS_DAYS_MAX, ONE_PASS_VIEWS, type OnePassPoint, type SubmitStory } from './contracts/desk/one-pass.ts';
