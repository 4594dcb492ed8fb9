import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Orders } from './ports/orders.ts';

/** RLS decides what the actor may see; another store's order does not exist for them. */
export const getOrder = async (
  { orders }: { orders: Orders }, { actor, input }: Command<typeof contracts.getOrder>,
): Answer<typeof contracts.getOrder> => (await orders.get(actor, input.orderNo)) ?? refuse('NOT_FOUND');
