export { OrderView } from './order-view';
export { OrdersView } from './orders-view';
export { PlacedView } from './placed-view';
