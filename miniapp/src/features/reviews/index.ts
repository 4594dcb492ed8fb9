export { mayReview } from './may-review';
export { QueueView } from './queue-view';
