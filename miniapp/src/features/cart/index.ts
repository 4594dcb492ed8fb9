export { broughtUpToDate, isOrderable, newPrices, totalOf, withLineBack, withPrices, withReorder, withSwap } from './lines';
export { type CartLine, shownVersion, useCart } from './store';
export { useReorder } from './use-reorder';
