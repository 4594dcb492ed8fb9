import type { Contract, Output } from '@zhundan/shared';
import { keepPreviousData, QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Sent } from './call.ts';
import { Refused, type RefusedReply } from './reply.ts';

const STALE_MS = 15_000;

/** `call` retries by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: STALE_MS },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** As `call`, but a refusal is thrown as `Refused`, for TanStack Query. */
export const callOrThrow = async <C extends Contract>(contract: C, input: Sent<C>): Promise<Output<C>> => {
  const reply = await call(contract, input);
  if (!reply.ok) throw new Refused(reply.refusal);
  return reply.data;
};

/** What a query is filed under; `[contract.name]` alone names all queries of an endpoint. */
export const keyOf = (contract: Contract, input?: object): readonly unknown[] =>
  input === undefined ? [contract.name] : [contract.name, input];

interface ReadOptions {
  readonly enabled?: boolean;
  /** Asks again while somebody looks. */
  readonly everyMs?: number | undefined;
  readonly staleMs?: number;
  /** Shows the answer to the last input until the one to the new input is there: filters do not flicker. */
  readonly keepPrevious?: boolean;
}

/** Reads an endpoint for a component: cached, shared, refetched when stale. `error` is a `Refused`. */
export const useRead = <C extends Contract>(contract: C, input: Sent<C>, options: ReadOptions = {}) =>
  useQuery<Output<C>, Refused>({
    queryKey: keyOf(contract, input),
    queryFn: () => callOrThrow(contract, input),
    enabled: options.enabled ?? true,
    staleTime: options.staleMs ?? STALE_MS,
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });

/**
 * A write for a component. While one is under way `isPending` is true: disable the button, and nothing is sent twice.
 * `touches` names the endpoints whose answers it makes stale.
 */
export const useWrite = <C extends Contract>(
  contract: C,
  { touches = [], onDone, onRefused }: {
    touches?: readonly Contract[];
    onDone?: (data: Output<C>, input: Sent<C>) => void;
    onRefused?: (refusal: RefusedReply, input: Sent<C>) => void;
  } = {},
) => {
  const client = useQueryClient();
  return useMutation<Output<C>, Refused, Sent<C>>({
    mutationFn: (input) => callOrThrow(contract, input),
    onSuccess: (data, input) => {
      for (const each of touches) void client.invalidateQueries({ queryKey: keyOf(each) });
      onDone?.(data, input);
    },
    onError: (error, input) => onRefused?.(error.refusal, input),
  });
};

/** Reads a keyset-paged endpoint for a list that grows. `itemsOf` takes the rows out of an answer. */
export const usePages = <C extends Contract, Item>(
  contract: C, input: Sent<C>, itemsOf: (page: Output<C>) => readonly Item[], options: { everyMs?: number; enabled?: boolean } = {},
) => {
  const query = useInfiniteQuery<Output<C>, Refused, Output<C>[], readonly unknown[], string | null>({
    queryKey: keyOf(contract, input),
    queryFn: ({ pageParam }) => callOrThrow(contract, { ...input, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: null,
    getNextPageParam: (last) => (last as { next: string | null }).next,
    select: ({ pages }) => pages,
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData,
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return {
    items: data?.flatMap(itemsOf) ?? [],
    /** Nothing to show yet. */
    isPending: query.isPending,
    /** Something is on its way, be it the first page, the next one or a newer one. */
    isFetching: query.isFetching,
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
/** What {@link usePages} answers. */
export type Pages<Item> = Omit<ReturnType<typeof usePages>, 'items'> & { readonly items: readonly Item[] };
