export { mayReview } from './may-review';
export { QueueView } from './queue-view';
export { ReviewView } from './review-view';
