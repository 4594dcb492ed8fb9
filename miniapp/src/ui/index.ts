export { Button } from './button';
export { Empty, Failure, Skeleton } from './feedback';
export { Page } from './page';
export { Pictogram } from './pictogram';
export { Price } from './price';
export { Sheet } from './sheet';
export { Stepper } from './stepper';
export { fitQty, mostQty, type PackRule } from './stepper/fit-qty';
