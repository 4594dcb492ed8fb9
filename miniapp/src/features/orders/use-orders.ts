import { contracts, type OrderStatus } from '@zhundan/shared';
import { usePages } from '../../api';

const PAGE_ORDERS = 15;

/** The store's orders, newest first, page by page as one scrolls. */
export const useOrders = (status: OrderStatus | undefined) =>
  usePages(contracts.listOrders, { limit: PAGE_ORDERS, ...(status ? { status } : {}) }, (page) => page.orders);
