export { type CartLine, shownVersion, useCart } from './store';
