export { CheckoutView } from './checkout-view';
export type { CheckoutLine } from './draft';
export type { Remedy } from './remedies';
