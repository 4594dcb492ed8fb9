import { type contracts, orderToldToStore, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Orders } from './ports/orders.ts';

/** RLS decides what the actor may see; another store's order does not exist for them. */
export const getOrder = async (
  { orders }: { orders: Orders }, { actor, input }: Command<typeof contracts.getOrder>,
): Answer<typeof contracts.getOrder> => {
  const order = await orders.get(actor, input.orderNo);
  if (!order) return refuse('NOT_FOUND');
  return actor.storeId === null ? order : orderToldToStore(order);
};
