import { contracts, type Order } from '@zhundan/shared';
import { useRead } from '../../../api';
import { repeatedIn } from '../../../lib/repeats';

/** The earlier order that a held one resembles, and whether one order can take the place of both: the warehouse may have begun it, or it is over. */
export interface Resembled { readonly order: Order; readonly isMergeable: boolean }

/** Null while it is not known, too. */
export const useResembled = (order: Order | undefined): Resembled | null => {
  const review = order?.status === 'held' ? order.review : null;
  const orderNo = review ? repeatedIn(review.findings)?.orderNo ?? review.overlapsWith[0] : undefined;
  const other = useRead(contracts.getOrder, { orderNo: orderNo ?? '' }, { enabled: orderNo !== undefined });
  if (orderNo === undefined || !other.data) return null;
  return { order: other.data, isMergeable: other.data.status === 'held' || other.data.status === 'placed' };
};
