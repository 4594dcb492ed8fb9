import { contracts, type Order } from '@zhundan/shared';
import { useRead } from '../../../api';

/** `order`: one order can take the place of both. `begun`: the warehouse has begun the other, or it is over. */
export type Mergeable = { readonly order: Order } | 'begun' | null;

/** Whether a held order and the earlier one that it resembles most can become one. Null while that is not known, too. */
export const useMergeable = (order: Order | undefined): Mergeable => {
  const resembled = order?.status === 'held' ? order.review?.overlapsWith[0] : undefined;
  const other = useRead(contracts.getOrder, { orderNo: resembled ?? '' }, { enabled: resembled !== undefined });
  if (!resembled || !other.data) return null;
  return other.data.status === 'held' || other.data.status === 'placed' ? { order: other.data } : 'begun';
};
