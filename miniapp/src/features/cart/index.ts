export { showCartBadge, watchCartBadge } from './badge';
export { CartView } from './cart-view';
export { isOrderable, withPrices, withSwap } from './lines';
export { useCart } from './store';
export { useReorder } from './use-reorder';
