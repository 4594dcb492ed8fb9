import { useInfiniteQuery } from '@tanstack/react-query';
import { contracts, type OrderStatus, type Output } from '@zhundan/shared';
import { callOrThrow, keyOf, type Refused } from '../../api';

type OrdersPage = Output<typeof contracts.listOrders>;

const PAGE_ORDERS = 15;

/** The store's orders, newest first, page by page as one scrolls. */
export const useOrders = (status: OrderStatus | undefined) => {
  const query = useInfiniteQuery<OrdersPage, Refused, { pages: OrdersPage[] }, readonly unknown[], string | undefined>({
    queryKey: keyOf(contracts.listOrders, { status, paged: true }),
    queryFn: ({ pageParam }) => callOrThrow(contracts.listOrders, { status, limit: PAGE_ORDERS, after: pageParam }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  return { ...query, orders: query.data?.pages.flatMap((page) => page.orders) ?? [] };
};
