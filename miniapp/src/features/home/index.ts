export { LastOrder } from './last-order';
export { type QuickAction, QuickActions } from './quick-actions';
