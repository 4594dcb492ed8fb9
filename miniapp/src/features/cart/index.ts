export { showCartBadge, watchCartBadge } from './badge';
export { CartView } from './cart-view';
export { isOrderable, withPrices, withSwap } from './lines';
export { useCart, useMergeDraft } from './store';
export { useMerge } from './use-merge';
export { useReorder } from './use-reorder';
