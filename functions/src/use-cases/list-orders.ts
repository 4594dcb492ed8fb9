import { type contracts, isRefusal } from '@zhundan/shared';
import type { Answer, Command } from './command.ts';
import { orderKey, readCursor, toCursor } from './cursor.ts';
import type { Orders } from './ports/orders.ts';

export const listOrders = async (
  { orders }: { orders: Orders }, { actor, input }: Command<typeof contracts.listOrders>,
): Answer<typeof contracts.listOrders> => {
  const place = readCursor(input.after, orderKey);
  if (isRefusal(place)) return place;

  const status = input.status === undefined ? {} : { status: input.status };
  const page = await orders.list(actor, { ...status, ...place, limit: input.limit });
  return { orders: page.orders, next: toCursor(page.next) };
};
