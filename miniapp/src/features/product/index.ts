export { type MadeToOrderAsked, ProductView } from './product-view';
export { useLiveStock } from './use-live-stock';
