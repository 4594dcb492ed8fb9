export { showCartBadge, watchCartBadge } from './badge';
export { CartView } from './cart-view';
export { isOrderable, withPrices, withSwap } from './lines';
export { type CartLine, useCart, useMergeDraft } from './store';
export { takeSooner } from './take-sooner';
export { useMerge } from './use-merge';
export { useReorder } from './use-reorder';
