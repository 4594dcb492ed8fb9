export { CheckoutView } from './checkout-view';
export { type CheckoutLine, type Draft, totalOf } from './draft';
export type { Remedy } from './remedies';
