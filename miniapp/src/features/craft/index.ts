export { MadeToOrder } from './made-to-order';
export { PromiseNote } from './promise-note';
export { usePromises } from './use-promises';
