import { contracts, DESK_PAGE_MAX, type OrderRow, type OrdersFilter, type Output } from '@zhundan/shared';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { callOrThrow, keyOf, type Refused } from '../../api/index.ts';

type Page = Output<typeof contracts.listOrdersAdmin>;

/** Rows that a table wants at least before it stops looking by itself: a screenful and some. */
const FILLED_ROWS = 60;

/**
 * The table's rows, page by page as one scrolls. A short page may have a next one, since one request looks at a bounded
 * number of orders only: it is followed until there is something to see. Nothing is fetched again by itself; several
 * hundred pages would be.
 */
export const useRows = (filter: OrdersFilter, enabled: boolean) => {
  const query = useInfiniteQuery<Page, Refused, readonly Page[], readonly unknown[], string | null>({
    queryKey: keyOf(contracts.listOrdersAdmin, filter), enabled,
    queryFn: ({ pageParam }) => callOrThrow(contracts.listOrdersAdmin, { ...filter, limit: DESK_PAGE_MAX, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages,
    staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false, refetchOnMount: false,
  });
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  const rows = useMemo<OrderRow[]>(() => data?.flatMap(({ orders }) => orders) ?? [], [data]);
  const loadMore = useCallback((): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const isLooking = hasNextPage && rows.length < FILLED_ROWS;
  useEffect(() => {
    if (isLooking && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [isLooking, isFetchingNextPage, isError, fetchNextPage]);

  return {
    rows, loadMore, isLooking, hasMore: hasNextPage, isPending: query.isPending, isLoadingMore: isFetchingNextPage, error: query.error,
    total: data?.[0]?.total ?? null, searchedTo: data?.at(-1)?.searchedTo ?? null, retry: () => void (data ? fetchNextPage() : query.refetch()),
  };
};
