import { contracts, type Order } from '@zhundan/shared';
import { queryClient } from '../../../api';
import { usePoll } from '../../../lib/use-poll';

/** A supervisor takes minutes, not seconds; who looks at the page learns of it without touching it. */
const POLL_MS = 10_000;

/** While an order is held it is looked at again and again; the list learns of the verdict, too. */
export const useHeldOrder = (order: Order | undefined, refetch: () => Promise<{ data: Order | undefined }>): void => {
  const lookAgain = async (): Promise<void> => {
    const { data } = await refetch();
    if (data && data.status !== order?.status) void queryClient.invalidateQueries({ queryKey: [contracts.listOrders.name] });
  };
  usePoll(lookAgain, order?.status === 'held' ? POLL_MS : null);
};
