import { type contracts, refuse } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import type { Orders } from './ports/orders.ts';

export const reorder = async (
  { orders }: { orders: Orders }, { actor, input }: Command<typeof contracts.reorder>,
): Answer<typeof contracts.reorder> => (await orders.reorder(actor, input.orderNo)) ?? refuse('NOT_FOUND');
