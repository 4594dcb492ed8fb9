import { useInfiniteQuery } from '@tanstack/react-query';
import type { Contract, Output } from '@zhundan/shared';
import type { Sent } from './call';
import { callOrThrow, keyOf } from './query';
import type { Refused } from './reply';

/** Reads a keyset-paged endpoint for a list that grows as it is scrolled. `itemsOf` takes the rows out of an answer. */
export const usePages = <C extends Contract, Item>(
  contract: C,
  input: Sent<C>,
  itemsOf: (page: Output<C>) => readonly Item[],
) => {
  const query = useInfiniteQuery<Output<C>, Refused, Output<C>[], readonly unknown[], string | null>({
    queryKey: keyOf(contract, input),
    queryFn: ({ pageParam }) => callOrThrow(contract, { ...input, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: null,
    getNextPageParam: (last) => (last as { next: string | null }).next,
    select: ({ pages }) => pages,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return {
    items: data?.flatMap(itemsOf) ?? [],
    isPending: query.isPending,
    error: query.error,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    /** Safe to call as often as the list reaches its end. */
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    retry: () => void (data ? fetchNextPage() : query.refetch()),
    refetch: query.refetch,
  };
};
