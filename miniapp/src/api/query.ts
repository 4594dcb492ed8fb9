import type { Contract, Output } from '@zhundan/shared';
import { QueryClient, useMutation, useQuery } from '@tanstack/react-query';
import { keep, readKept } from '../lib/storage';
import { call, type Sent } from './call';
import { Refused, type RefusedReply } from './reply';
import { useSession } from './session';

const STALE_MS = 30_000;
const KEPT_IN_MEMORY_MS = 10 * 60_000;

/** `call` retries by itself, and WeChat has no `window` to tell focus or connectivity: both are switched off here. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: STALE_MS, gcTime: KEPT_IN_MEMORY_MS },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** As `call`, but a refusal is thrown as `Refused`, for TanStack Query. */
export const callOrThrow = async <C extends Contract>(contract: C, input: Sent<C>): Promise<Output<C>> => {
  const reply = await call(contract, input);
  if (!reply.ok) throw new Refused(reply.refusal);
  return reply.data;
};

/** What a query is filed under. Another store sees other prices and another stock, so the store is part of it. */
export const keyOf = (contract: Contract, input: object = {}): readonly unknown[] =>
  [contract.name, useSession.getState().user?.store?.storeId ?? null, input];

interface ReadOptions {
  /** Keep the last answer on the phone and show it at the next start while the new one is fetched. Small answers only. */
  readonly kept?: boolean;
  readonly enabled?: boolean;
  readonly staleMs?: number;
}

/** Reads an endpoint for a component: cached, shared, refetched when stale. `error` is a `Refused`. */
export const useRead = <C extends Contract>(contract: C, input: Sent<C>, options: ReadOptions = {}) => {
  const key = keyOf(contract, input);
  const storageKey = `read:${JSON.stringify(key)}`;
  return useQuery<Output<C>, Refused>({
    queryKey: key,
    queryFn: async () => {
      const data = await callOrThrow(contract, input);
      if (options.kept) keep(storageKey, data);
      return data;
    },
    enabled: options.enabled ?? true,
    staleTime: options.staleMs ?? STALE_MS,
    ...(options.kept ? { initialData: () => readKept<Output<C>>(storageKey) ?? undefined, initialDataUpdatedAt: 0 } : {}),
  });
};

/** A write for a component. While one is under way `isPending` is true: disable the button, and nothing is sent twice. */
export const useWrite = <C extends Contract>(
  contract: C,
  options: { onDone?: (data: Output<C>) => void; onRefused?: (refusal: RefusedReply) => void } = {},
) =>
  useMutation<Output<C>, Refused, Sent<C>>({
    mutationFn: (input) => callOrThrow(contract, input),
    onSuccess: (data) => options.onDone?.(data),
    onError: (error) => options.onRefused?.(error.refusal),
  });
