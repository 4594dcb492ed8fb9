export { showCartBadge, watchCartBadge } from './badge';
export { CartView } from './cart-view';
export { broughtUpToDate, isOrderable, totalOf, withPrices, withReorder, withSwap } from './lines';
export { type CartLine, shownVersion, useCart } from './store';
export { useReorder } from './use-reorder';
