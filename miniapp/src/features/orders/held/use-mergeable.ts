import { contracts, type Order } from '@zhundan/shared';
import { useRead } from '../../../api';

/**
 * The earlier order that a held one resembles most, when one order can still take the place of both: no warehouse has begun
 * it. Null while that is not known, too.
 */
export const useMergeable = (order: Order | undefined): Order | null => {
  const resembled = order?.status === 'held' ? order.review?.overlapsWith[0] : undefined;
  const other = useRead(contracts.getOrder, { orderNo: resembled ?? '' }, { enabled: resembled !== undefined });
  if (!resembled || !other.data) return null;
  return other.data.status === 'held' || other.data.status === 'placed' ? other.data : null;
};
