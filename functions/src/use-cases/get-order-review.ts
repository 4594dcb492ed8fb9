import type { contracts } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Reviews } from './ports/reviews.ts';

/** RLS decides whose; another store's review does not exist for the asker. */
export const getOrderReview = async (
  { reviews }: { reviews: Reviews }, { actor, input }: Command<typeof contracts.getOrderReview>,
): Answer<typeof contracts.getOrderReview> => ({ review: await reviews.ofOrder(actor, input.orderNo) });
